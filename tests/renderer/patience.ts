import { configure } from '@testing-library/react';

// The core answers in milliseconds; on a busy machine a second is not ten times that.
configure({ asyncUtilTimeout: 10_000 });

import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Pill,
  Radio,
  SegmentedControl,
  Skeleton,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';

/** Ink is the accent: every shade is the same variable, so that no library default brings a hue in. */
const tuple = (value: string): MantineColorsTuple => [
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
  value,
];

const variantColorResolver: VariantColorsResolver = (input) => {
  const danger = input.color === 'fail';
  if (input.variant === 'filled') {
    const ground = danger ? 'var(--gh-fail-solid)' : 'var(--gh-primary)';
    const ink = danger ? 'var(--gh-on-fail)' : 'var(--gh-on-primary)';
    return {
      background: ground,
      hover: `color-mix(in srgb, ${ground} 88%, ${ink})`,
      color: ink,
      border: '1px solid transparent',
    };
  }
  if (input.variant === 'subtle' || input.variant === 'transparent') {
    return {
      background: 'transparent',
      hover: 'var(--gh-fill)',
      color: danger ? 'var(--gh-fail)' : 'var(--gh-ink-2)',
      border: '1px solid transparent',
    };
  }
  return defaultVariantColorsResolver(input);
};

/** Two heights: 32 for controls, 24 for `size="xs"` inside rows. */
const heightOf = (size: unknown) => (size === 'xs' ? 'var(--gh-ctl-sm)' : 'var(--gh-ctl)');
const textOf = (size: unknown) => (size === 'xs' ? 'var(--gh-fs-meta)' : 'var(--gh-fs-body)');
const ease = { transition: 'fade', duration: 150 } as const;

export const theme = createTheme({
  colors: { ink: tuple('var(--gh-ink)'), fail: tuple('var(--gh-fail)') },
  primaryColor: 'ink',
  variantColorResolver,
  fontFamily: 'var(--gh-font)',
  fontFamilyMonospace: 'var(--gh-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '28px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px' },
  defaultRadius: 'sm',
  shadows: {
    xs: 'var(--gh-shadow-1)',
    sm: 'var(--gh-shadow-1)',
    md: 'var(--gh-shadow-2)',
    lg: 'var(--gh-shadow-3)',
    xl: 'var(--gh-shadow-3)',
  },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '15px', lineHeight: '20px' },
      h3: { fontSize: '13px', lineHeight: '20px' },
    },
  },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      vars: (_theme, props) => ({
        root: {
          '--button-height': heightOf(props.size),
          '--button-padding-x': props.size === 'xs' ? '8px' : '12px',
          '--button-fz': textOf(props.size),
        },
      }),
    }),
    Input: Input.extend({
      vars: (_theme, props) => ({
        wrapper: { '--input-height': heightOf(props.size), '--input-fz': textOf(props.size) },
      }),
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { radius: 'xs' },
      vars: () => ({
        root: { '--checkbox-size': '16px', '--checkbox-icon-color': 'var(--gh-on-primary)' },
      }),
    }),
    Radio: Radio.extend({
      vars: () => ({
        root: { '--radio-size': '16px', '--radio-icon-color': 'var(--gh-on-primary)' },
      }),
    }),
    Pill: Pill.extend({ defaultProps: { radius: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { size: 'xs', withItemsBorders: false },
    }),
    Skeleton: Skeleton.extend({ defaultProps: { radius: 'xs' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: ease } }),
    Menu: Menu.extend({
      defaultProps: { shadow: 'md', transitionProps: { transition: 'fade', duration: 100 } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        radius: 'lg',
        padding: 'xl',
        shadow: 'lg',
        centered: true,
        transitionProps: ease,
        // The core's texts name the dialog; the cross has a label of its own there.
        overlayProps: { blur: 0, color: 'transparent', className: 'gh-scrim' },
      },
    }),
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--gh-surface)',
  '--mantine-color-text': 'var(--gh-ink)',
  '--mantine-color-bright': 'var(--gh-ink)',
  '--mantine-color-dimmed': 'var(--gh-ink-3)',
  '--mantine-color-placeholder': 'var(--gh-ink-3)',
  '--mantine-color-error': 'var(--gh-fail)',
  '--mantine-color-anchor': 'var(--gh-ink)',
  '--mantine-color-default': 'var(--gh-surface)',
  '--mantine-color-default-hover': 'var(--gh-hover)',
  '--mantine-color-default-color': 'var(--gh-ink)',
  '--mantine-color-default-border': 'var(--gh-line-strong)',
  '--mantine-color-disabled': 'var(--gh-fill)',
  '--mantine-color-disabled-color': 'var(--gh-ink-3)',
  '--mantine-color-disabled-border': 'var(--gh-line-strong)',
  '--mantine-color-ink-filled': 'var(--gh-primary)',
  '--mantine-color-ink-filled-hover': 'var(--gh-primary)',
  '--mantine-color-ink-light': 'var(--gh-fill)',
  '--mantine-color-ink-light-hover': 'var(--gh-hover)',
  '--mantine-color-ink-light-color': 'var(--gh-ink)',
  '--mantine-color-ink-outline': 'var(--gh-ink)',
  '--mantine-primary-color-contrast': 'var(--gh-on-primary)',
};

/** Both schemes read our tokens, which change with the scheme themselves. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: surfaces,
  dark: surfaces,
});

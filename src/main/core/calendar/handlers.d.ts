/** Work and deadlines by day, and giving a task its dates (M32, M56). */
export declare const calendarHandlers: {
    'calendar.items': (context: import("../rpc/context").TenantsContext, input: {
        ownerProfileIds?: string[] | undefined;
        unowned?: boolean | undefined;
        modules?: ("aeo_answer_layer" | "authority_growth" | "content_system" | "experiment_engine" | "intent_operations" | "internal_link_graph" | "onpage_optimization" | "scale_loop" | "schema_entity_governance" | "technical_foundation")[] | undefined;
        fromOn: string;
        toOn: string;
        kinds?: ("cycle_due" | "evidence_expiry" | "holiday" | "postmortem_due" | "readout_due" | "task_due" | "task_timebox")[] | undefined;
    }) => Promise<{
        items: ({
            taskId: string;
            title: string;
            module: "aeo_answer_layer" | "authority_growth" | "content_system" | "experiment_engine" | "intent_operations" | "internal_link_graph" | "onpage_optimization" | "scale_loop" | "schema_entity_governance" | "technical_foundation";
            tier: "acceleration_core" | "performance_core" | "structure_core";
            state: "blocked" | "cancelled" | "completed" | "draft" | "failed" | "in_progress" | "needs_review" | "scheduled";
            owner: {
                profileId: string | null;
                name: string;
            } | null;
            dueOn: string | null;
            timebox: {
                startMs: number;
                endMs: number;
            } | null;
            scheduleNote: string;
            complete: boolean;
            version: number;
            id: string;
            tenantId: string;
            onDay: string;
            overdue: boolean;
            kind: "task_due";
        } | {
            taskId: string;
            title: string;
            module: "aeo_answer_layer" | "authority_growth" | "content_system" | "experiment_engine" | "intent_operations" | "internal_link_graph" | "onpage_optimization" | "scale_loop" | "schema_entity_governance" | "technical_foundation";
            tier: "acceleration_core" | "performance_core" | "structure_core";
            state: "blocked" | "cancelled" | "completed" | "draft" | "failed" | "in_progress" | "needs_review" | "scheduled";
            owner: {
                profileId: string | null;
                name: string;
            } | null;
            dueOn: string | null;
            timebox: {
                startMs: number;
                endMs: number;
            } | null;
            scheduleNote: string;
            complete: boolean;
            version: number;
            id: string;
            tenantId: string;
            onDay: string;
            overdue: boolean;
            kind: "task_timebox";
            startMs: number;
            endMs: number;
        } | {
            id: string;
            tenantId: string;
            onDay: string;
            overdue: boolean;
            kind: "cycle_due";
            cadence: "monthly" | "quarterly" | "weekly";
            atMs: number;
        } | {
            id: string;
            tenantId: string;
            onDay: string;
            overdue: boolean;
            kind: "postmortem_due";
            incidentId: string;
            ref: string;
            summary: string;
            severity: "P0" | "P1" | "P2";
            atMs: number;
        } | {
            id: string;
            tenantId: string;
            onDay: string;
            overdue: boolean;
            kind: "evidence_expiry";
            evidenceId: string;
            gate: "capacity_gate" | "compliance_gate" | "data_gate" | "ownership_gate" | "strategy_gate";
            field: string;
        } | {
            id: string;
            tenantId: string;
            onDay: string;
            overdue: boolean;
            kind: "readout_due";
            month: string;
            reportId: string | null;
            state: "approved" | "draft" | "exported" | "in_review" | "stale" | null;
        } | {
            id: string;
            onDay: string;
            overdue: boolean;
            kind: "holiday";
            tenantId: null;
            regions: string[];
            tenantIds: string[];
            name: string;
            holidayKind: "bank" | "observance" | "optional" | "public" | "school";
        })[];
        counts: Record<"cycle_due" | "evidence_expiry" | "holiday" | "postmortem_due" | "readout_due" | "task_due" | "task_timebox", number>;
        leftOut: number;
        unknownRegions: {
            tenantId: string;
            region: string;
        }[];
    }>;
    'calendar.unscheduled': ({ read }: import("../rpc/context").TenantsContext, input: {
        after?: string | undefined;
        limit: number;
        ownerProfileIds?: string[] | undefined;
        unowned?: boolean | undefined;
        modules?: ("aeo_answer_layer" | "authority_growth" | "content_system" | "experiment_engine" | "intent_operations" | "internal_link_graph" | "onpage_optimization" | "scale_loop" | "schema_entity_governance" | "technical_foundation")[] | undefined;
        order: "newest" | "oldest";
    }) => Promise<{
        rows: {
            taskId: string;
            title: string;
            module: "aeo_answer_layer" | "authority_growth" | "content_system" | "experiment_engine" | "intent_operations" | "internal_link_graph" | "onpage_optimization" | "scale_loop" | "schema_entity_governance" | "technical_foundation";
            tier: "acceleration_core" | "performance_core" | "structure_core";
            state: "blocked" | "cancelled" | "completed" | "draft" | "failed" | "in_progress" | "needs_review" | "scheduled";
            owner: {
                profileId: string | null;
                name: string;
            } | null;
            dueOn: string | null;
            timebox: {
                startMs: number;
                endMs: number;
            } | null;
            scheduleNote: string;
            complete: boolean;
            version: number;
            tenantId: string;
            createdAtMs: number;
        }[];
        next: string | null;
        total: number;
    }>;
    'tasks.schedule': (context: import("../rpc/context").TenantContext, input: {
        taskId: string;
        expectedVersion: number;
        dueOn?: string | null | undefined;
        timebox?: {
            startMs: number;
            endMs: number;
        } | null | undefined;
        note: string;
    }) => Promise<{
        id: string;
        poolNumber: number | null;
        title: string;
        track: "none" | "quality" | "visibility";
        module: "aeo_answer_layer" | "authority_growth" | "content_system" | "experiment_engine" | "intent_operations" | "internal_link_graph" | "onpage_optimization" | "scale_loop" | "schema_entity_governance" | "technical_foundation";
        tier: "acceleration_core" | "performance_core" | "structure_core";
        state: "blocked" | "cancelled" | "completed" | "draft" | "failed" | "in_progress" | "needs_review" | "scheduled";
        blocked: {
            code: string;
            params: Record<string, string | number | boolean>;
        } | null;
        blockedFrom: "blocked" | "cancelled" | "completed" | "draft" | "failed" | "in_progress" | "needs_review" | "scheduled" | null;
        owner: {
            profileId: string | null;
            name: string;
        } | null;
        accountableRole: string;
        dueOn: string | null;
        timebox: {
            startMs: number;
            endMs: number;
        } | null;
        kpiImpact: string;
        rollbackCondition: string;
        kpiKey: "bookings" | "conversion_assists" | "email_signups" | "high_intent_sessions" | "new_reviews" | "non_brand_clicks" | "query_cluster_coverage" | "revenue_attributed" | "review_rating" | "seo_score" | "sessions" | null;
        missing: ("dueOn" | "kpiImpact" | "owner" | "rollbackCondition")[];
        source: "cycle" | "gate" | "import" | "incident" | "manual" | "playbook" | "pool" | "recommendation" | "template";
        incidentId: string | null;
        completedAtMs: number | null;
        version: number;
        acceptanceSignal: string;
        notes: string;
        createdAtMs: number;
        campaignId: string | null;
        scheduleNote: string;
        copiedFrom: string | null;
        comments: {
            seq: number;
            atMs: number;
            by: string;
            text: string | null;
        }[];
        files: {
            id: string;
            name: string;
            bytes: number;
            sha256: string;
            mediaType: string;
            addedAtMs: number;
            addedBy: string;
        }[];
        history: {
            atMs: number;
            by: string;
            type: string;
            from: string | null;
            to: string | null;
        }[];
    }>;
};

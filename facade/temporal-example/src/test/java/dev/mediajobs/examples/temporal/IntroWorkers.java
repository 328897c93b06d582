package dev.mediajobs.examples.temporal;

import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;

/** Workers for the two roles, workflows and calls, which may run on the same machines. */
final class IntroWorkers {
    static final String WORKFLOWS = "intro-workflows";

    /** The queue of short calls. */
    static final String CALLS = "intro-calls";

    /** The queue of waits, so that they cannot delay submits. */
    static final String WAITS = "intro-waits";

    static final Duration SUBMIT_TIMEOUT = Duration.ofMinutes(5);
    static final Duration HEARTBEAT_TIMEOUT = Duration.ofMinutes(1);

    /** The limit for one machine; each wait occupies a thread. */
    private static final int MAX_WAITS = 500;

    private IntroWorkers() {}

    /** Runs workflows, with the timeouts of {@link IntroWorkflowImpl}. */
    static WorkerFactory workflows(WorkflowClient client, Duration submitTimeout, Duration heartbeatTimeout) {
        WorkerFactory factory = WorkerFactory.newInstance(client);
        factory.newWorker(WORKFLOWS)
                .registerWorkflowImplementationFactory(
                        IntroWorkflow.class, () -> new IntroWorkflowImpl(submitTimeout, heartbeatTimeout));
        factory.start();
        return factory;
    }

    /** Runs calls and waits. */
    static WorkerFactory calls(WorkflowClient client, IntroActivities activities) {
        WorkerFactory factory = WorkerFactory.newInstance(client);
        factory.newWorker(CALLS).registerActivitiesImplementations(activities);
        factory.newWorker(
                        WAITS,
                        WorkerOptions.newBuilder()
                                .setMaxConcurrentActivityExecutionSize(MAX_WAITS)
                                .build())
                .registerActivitiesImplementations(activities);
        factory.start();
        return factory;
    }

    /**
     * Starts the workflow of an order.
     *
     * @param id the id of the order; a second start with it fails, also if the first one has failed
     */
    static WorkflowStub start(WorkflowClient client, String id, IntroOrder order) {
        WorkflowStub workflow = client.newUntypedWorkflowStub(
                "IntroWorkflow",
                WorkflowOptions.newBuilder()
                        .setWorkflowId(id)
                        .setTaskQueue(WORKFLOWS)
                        .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
                        .build());
        workflow.start(order);
        return workflow;
    }
}

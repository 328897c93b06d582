package dev.mediajobs.simulator.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The results of sample classes that JUnit ran.
 *
 * @param passed the number of tests that passed
 * @param failures what tests and classes failed with
 */
record Launched(int passed, List<Throwable> failures) {

    /** Samples have static state. */
    private static final ReentrantLock LOCK = new ReentrantLock();

    /** Runs sample classes in a test plan of their own, between a preparation and the evaluation of what they did. */
    static Launched run(boolean parallel, Runnable preparation, Runnable evaluation, Class<?>... samples) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(samples).map(sample -> selectClass(sample)).toList())
                .configurationParameters(Map.of(
                        "junit.jupiter.execution.parallel.enabled", String.valueOf(parallel),
                        "junit.jupiter.execution.parallel.mode.default", "concurrent",
                        "junit.jupiter.execution.parallel.mode.classes.default", "concurrent"))
                .build();
        Counter counter = new Counter();
        // Threads of a pool would run other tests while they wait for a test plan that has a pool of its own.
        FutureTask<Void> plan = new FutureTask<>(
                () -> {
                    LOCK.lock();
                    try {
                        preparation.run();
                        LauncherFactory.create().execute(request, counter);
                        evaluation.run();
                    } finally {
                        LOCK.unlock();
                    }
                },
                null);
        Thread thread = new Thread(plan, "samples");
        thread.start();
        try {
            thread.join();
            plan.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new Launched(counter.passed, counter.failures);
    }

    private static final class Counter implements TestExecutionListener {

        private final List<Throwable> failures = new ArrayList<>();
        private int passed;

        @Override
        public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
            passed += test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL ? 1 : 0;
        }
    }
}

package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hundred threads poll one job over HTTP while they advance the clock. */
class HundredThreadsTest {

    private static final int THREADS = 100;
    private static final int POLLS = 10;
    private static final Duration STEP = Duration.ofMillis(110);
    private static final List<String> ORDER = List.of("pending", "in_queue", "running", "done");

    @RegisterExtension
    final SimulatorExtension simulator =
            SimulatorExtension.create(SimulatorOptions.defaults().jobTime(Duration.ofSeconds(100)));

    @Test
    void oneJob_neverRegresses_andNoPollIsLost() throws Exception {
        simulator.freezeClock();
        HttpCaller caller = new HttpCaller(simulator.baseUrl());
        Instant start = now(caller);
        String id = Jobs.CREATIFY.id(caller);
        CyclicBarrier barrier = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Response>>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(pool.submit(() -> {
                    barrier.await();
                    return polls(caller, id);
                }));
            }
            for (Future<List<Response>> responses : all) {
                assertNeverRegresses(responses.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(now(caller)).isEqualTo(start.plus(STEP.multipliedBy(THREADS * POLLS)));
        Response job = caller.get("/__admin/simulator/jobs/" + id);
        assertThat(job.json().path("polls").intValue()).isEqualTo(THREADS * POLLS);
        assertThat(job.at("/status")).isEqualTo("done");
    }

    private static Instant now(HttpCaller caller) {
        return Instant.parse(caller.get("/__admin/simulator/clock").at("/now"));
    }

    private static List<Response> polls(HttpCaller caller, String id) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < POLLS; i++) {
            caller.control("POST", "/clock/advance", "{'by':'" + STEP + "'}");
            responses.add(Jobs.CREATIFY.poll(caller, id));
        }
        return responses;
    }

    private static void assertNeverRegresses(List<Response> responses) {
        int reached = 0;
        double progress = 0;
        for (Response response : responses) {
            int value = ORDER.indexOf(Jobs.CREATIFY.status(response));
            assertThat(value).as(response.text()).isBetween(reached, ORDER.size() - 1);
            assertThat(response.json().path("progress").doubleValue()).isBetween(progress, 1.0);
            assertThat(Jobs.CREATIFY.link(response).startsWith("http")).isEqualTo(value == ORDER.size() - 1);
            reached = value;
            progress = response.json().path("progress").doubleValue();
        }
    }
}

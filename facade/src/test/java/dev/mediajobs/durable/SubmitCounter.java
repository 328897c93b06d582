package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.simulator.ReceivedRequest;
import dev.mediajobs.simulator.Simulator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Counts the submits of each key at the simulator, whose journal keeps the last requests only. */
final class SubmitCounter implements AutoCloseable {
    private static final int INTERVAL = 50;

    private final Simulator simulator;
    private final Map<String, Integer> submits = new ConcurrentHashMap<>();
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> reading;
    private long last;
    private boolean missed;

    SubmitCounter(Simulator simulator) {
        this.simulator = simulator;
        List<ReceivedRequest> before = simulator.requests();
        this.last = before.isEmpty() ? -1 : before.get(before.size() - 1).number();
        reading = reader.scheduleWithFixedDelay(this::read, INTERVAL, INTERVAL, TimeUnit.MILLISECONDS);
    }

    private synchronized void read() {
        List<ReceivedRequest> requests = simulator.requests();
        missed |= last >= 0 && !requests.isEmpty() && requests.get(0).number() > last + 1;
        for (ReceivedRequest request : requests) {
            if (request.number() > last) {
                last = request.number();
                if (request.method().equals("POST")) {
                    submits.merge(key(String.valueOf(request.json("/name"))), 1, Integer::sum);
                }
            }
        }
    }

    private static String key(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('-')));
    }

    int of(String key) {
        read();
        synchronized (this) {
            assertThat(missed).as("requests missed").isFalse();
        }
        return submits.getOrDefault(key, 0);
    }

    @Override
    public void close() {
        reading.cancel(false);
        reader.shutdownNow();
    }
}

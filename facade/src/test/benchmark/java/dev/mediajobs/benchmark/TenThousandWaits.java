package dev.mediajobs.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.mediajobs.Job;
import dev.mediajobs.MediaEvent;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.MediaListener;
import dev.mediajobs.Vendor;
import dev.mediajobs.Video;
import dev.mediajobs.creatify.AuroraRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Measures the threads, heap and CPU of 10,000 concurrent waits against a simulator in another process, and checks that
 * every job completes. Arguments: the number of jobs and the duration of one, such as {@code 100s}.
 */
final class TenThousandWaits {
    private static final int SETTLE_SECONDS = 45;
    private static final int WATCH_SECONDS = 30;

    private TenThousandWaits() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Process simulator = simulator(arguments.length > 1 ? arguments[1] : "100s");
        try (BufferedReader out = simulator.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            run(count, URI.create(ready.substring(ready.indexOf("http://"))));
        } finally {
            simulator.destroy();
        }
    }

    private static Process simulator(String jobTime) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.mediajobs.simulator.cli.Main",
                        "--port",
                        "0",
                        "--job-time",
                        jobTime)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void run(int count, URI url) throws Exception {
        PollCounter polls = new PollCounter();
        try (MediaJobs media = MediaJobs.builder()
                .creatify("canary-benchmark-id", "canary-benchmark-key")
                .baseUrl(Vendor.CREATIFY, url)
                .addListener(polls)
                .build()) {
            submitted(media, count / 10).forEach(Job::poll); // warm-up: loaded classes and pooled objects do not count
            long before = heap();
            List<CompletableFuture<Video>> waits = new ArrayList<>(count);
            for (Job<Video> job : submitted(media, count)) {
                waits.add(job.awaitAsync(Duration.ofMinutes(15)));
            }
            pause(SETTLE_SECONDS);
            long heap = heap() - before;
            long pollsBefore = polls.total.get();
            double cpu = cpuWhile(WATCH_SECONDS);
            double perSecond = (polls.total.get() - pollsBefore) / (double) WATCH_SECONDS;
            long threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().matches("mediajobs-.*|OkHttp http.*"))
                    .count();
            long waiting = waits.stream().filter(wait -> !wait.isDone()).count();
            CompletableFuture.allOf(waits.toArray(CompletableFuture[]::new)).get(15, TimeUnit.MINUTES);
            long results = waits.stream()
                    .map(wait -> wait.join().reference())
                    .distinct()
                    .count();

            System.out.printf(Locale.ROOT, "%n%-44s %,12d%n", "waiting jobs", waiting);
            System.out.printf(Locale.ROOT, "%-44s %,12d  (limit 4)%n", "MediaJobs threads", threads);
            System.out.printf(
                    Locale.ROOT, "%-44s %,12d  (limit 4,096)%n", "bytes of heap per waiting job", heap / count);
            System.out.printf(Locale.ROOT, "%-44s %,12.1f%n", "polls per second", perSecond);
            System.out.printf(Locale.ROOT, "%-44s %,11.1f%%  (limit 5%%)%n", "of a core while waiting", 100 * cpu);
            System.out.printf(Locale.ROOT, "%-44s %,12d  (expected %,d)%n", "completed jobs", results, count);
            System.out.printf(Locale.ROOT, "%-44s %,12d  (limit 1)%n", "concurrent polls of one job", polls.max.get());
        }
    }

    private static List<Job<Video>> submitted(MediaJobs media, int count) {
        AuroraRequest request = AuroraRequest.ofImage(URI.create("https://example.com/face.png"))
                .withAudio(URI.create("https://example.com/voice.mp3"));
        List<CompletableFuture<Job<Video>>> submits = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            submits.add(media.creatify().submitAsync(request));
        }
        return submits.stream().map(CompletableFuture::join).toList();
    }

    private static long heap() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            System.gc();
            pause(1);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double cpuWhile(int seconds) throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long used = system.getProcessCpuTime();
        pause(seconds);
        return (system.getProcessCpuTime() - used) / (double) (System.nanoTime() - start);
    }

    private static void pause(int seconds) throws InterruptedException {
        if (new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the latch was counted down");
        }
    }

    /** Counts the polls, and the concurrent polls of each job. */
    private static final class PollCounter implements MediaListener {
        private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
        private final AtomicInteger max = new AtomicInteger();
        private final AtomicLong total = new AtomicLong();

        @Override
        public void onStart(MediaEvent event) {
            if (event.operation().equals("getAurora")) {
                total.incrementAndGet();
                AtomicInteger polls = running.computeIfAbsent(event.job().orElseThrow(), key -> new AtomicInteger());
                max.accumulateAndGet(polls.incrementAndGet(), Math::max);
            }
        }

        @Override
        public void onEnd(MediaEvent event) {
            if (event.operation().equals("getAurora")) {
                running.get(event.job().orElseThrow()).decrementAndGet();
            }
        }
    }
}

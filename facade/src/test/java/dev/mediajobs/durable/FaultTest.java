package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.mediajobs.MediaJobs;
import dev.mediajobs.simulator.Simulator;
import dev.mediajobs.simulator.SimulatorOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Machines and a database that are killed or frozen lose no job and submit none twice. */
@Order(1)
@Timeout(value = 15, unit = TimeUnit.MINUTES) // the waits are limited, too
class FaultTest {
    /** The profile {@code durable} sets larger numbers. */
    private static final int JOBS = Integer.getInteger("mediajobs.durable.jobs", 20);

    private static final int KILLS = Integer.getInteger("mediajobs.durable.kills", 1);

    @TempDir
    private static Path folder;

    private static PostgresServer database;
    private static Simulator simulator;

    @BeforeAll
    static void start() throws Exception {
        database = new PostgresServer(folder.resolve("postgres"));
        simulator = Simulator.start(SimulatorOptions.defaults().jobTime(Duration.ofMillis(300)));
        try (MediaJobs media = MediaJobs.fromEnvironment(simulator.environment())) {
            // The first response takes longer.
            media.creatify()
                    .submit(ClipWork.request(new Work("warm-up", "", "warm-up-0")))
                    .await();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        simulator.close();
        database.close();
    }

    @BeforeEach
    void reset() {
        simulator.reset();
    }

    @Test
    void machinesThatAreKilledAtEachPoint_andAtRandom_loseNoJobAndSubmitNoneTwice() throws Exception {
        List<NodeProcess> nodes = new ArrayList<>(List.of(node(true), node(true)));
        try (Ledger ledger = new Ledger(simulator, database.url())) {
            ledger.submit("kill", 12);
            ledger.submit("kill-download", "download");
            Until.holds(() -> printed(nodes, "POINT download"), () -> output(nodes));
            simulator.freezeClock();
            ledger.submit("kill-written", "v1");
            ledger.submit("kill-intent", "intent");
            ledger.submit("kill-response", "response");
            ledger.await(states -> states.get("kill-written").state() == DurableState.WAITING
                    && printed(nodes, "POINT intent")
                    && printed(nodes, "POINT response"));
            for (NodeProcess node : nodes) {
                node.kill();
            }
            simulator.resumeClock();
            nodes.clear();
            nodes.add(node(false));
            nodes.add(node(false));
            ledger.submit("random", JOBS);
            for (int kill = 0; kill < KILLS; kill++) {
                long ended = (long) JOBS * kill / KILLS;
                ledger.await(states -> states.values().stream()
                                .filter(job -> job.state().isEnded())
                                .count()
                        > ended);
                nodes.remove(0).kill();
                if (kill + 1 < KILLS) {
                    nodes.add(node(false));
                }
            }
            ledger.awaitEnds();
            ledger.verify(folder);
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }

    @Test
    void aFrozenMachine_aKilledDatabase_lostResponsesAndADeployment_loseNoJobAndSubmitNoneTwice() throws Exception {
        NodeProcess frozen = node(true);
        List<NodeProcess> nodes = new ArrayList<>(List.of(frozen));
        try (Ledger ledger = new Ledger(simulator, database.url())) {
            ledger.submit("frozen", "intent");
            Until.holds(() -> frozen.printed("POINT intent"), frozen::output);
            frozen.signal("STOP");
            nodes.add(node(false).awaitReady());
            ledger.submit("outage", JOBS);
            database.killAndRestart();
            simulator.scenario("submit-response-lost", "creatify");
            ledger.submit("lost", JOBS / 2);
            ledger.await(states -> states.entrySet().stream()
                    .filter(job -> job.getKey().startsWith("lost"))
                    .allMatch(job -> job.getValue().reference().isPresent()));
            simulator.scenario("happy", "creatify");
            ledger.await(states -> states.get("frozen").state() == DurableState.PARKED);
            frozen.signal("CONT");
            frozen.goOn();

            ledger.submit("deployed", JOBS);
            nodes.add(node(false).awaitReady());
            nodes.get(0).terminate();
            nodes.get(1).terminate();
            ledger.awaitEnds();
            ledger.verify(folder);
            assertThat(ledger.jobs().job("frozen"))
                    .hasValueSatisfying(job -> assertThat(job.state()).isEqualTo(DurableState.SUCCEEDED));
        } finally {
            nodes.forEach(NodeProcess::close);
        }
    }

    @Test
    void oneMachineWithSqlite_thatIsKilledAtEachPoint_losesNoJobAndSubmitsNoneTwice() throws Exception {
        String file = "jdbc:sqlite:" + folder.resolve("jobs.db");
        try (Ledger ledger = new Ledger(simulator, file)) {
            ledger.submit("sqlite", JOBS);
            ledger.submit("sqlite-download", "download");
            try (NodeProcess killed = new NodeProcess(simulator, file, folder, true)) {
                Until.holds(() -> killed.printed("POINT download"), killed::output);
                ledger.submit("sqlite-intent", "intent");
                ledger.submit("sqlite-response", "response");
                Until.holds(() -> killed.printed("POINT intent") && killed.printed("POINT response"), killed::output);
                killed.kill();
            }
            try (NodeProcess next = new NodeProcess(simulator, file, folder, false)) {
                ledger.awaitEnds();
                assertThat(next.terminate()).contains("READY");
            }
            ledger.verify(folder);
        }
    }

    @Test
    void machinesWhoseClocksDifferByMinutes_agreeOnLeases() throws Exception {
        Path results = Files.createDirectory(folder.resolve("skew"));
        Instant before = Instant.now();
        try (Ledger ledger = new Ledger(simulator, database.url());
                HikariDataSource source = (HikariDataSource) NodeProgram.source(database.url())) {
            List<MediaJobs> medias = new ArrayList<>();
            List<DurableJobs> nodes = new ArrayList<>();
            for (int minutes : List.of(-10, 10)) {
                MediaJobs media = MediaJobs.builder()
                        .environment(simulator.environment())
                        .clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes)))
                        .build();
                ClipWork work = new ClipWork(results, (point, job) -> {}, Reconciliation.auroraByName());
                medias.add(media);
                nodes.add(DurableJobs.on(source, media)
                        .work(ClipWork.NAME, work)
                        .timing(NodeProgram.TIMING)
                        .build());
            }
            nodes.forEach(DurableJobs::start);
            ledger.submit("skew", JOBS / 2);
            ledger.awaitEnds();
            nodes.forEach(DurableJobs::close);
            medias.forEach(MediaJobs::close);
            ledger.verify(results);
            assertThat(ledger.jobs().job("skew-0")).hasValueSatisfying(job -> assertThat(job.createdAt())
                    .isBetween(before.minusSeconds(60), before.plusSeconds(120)));
        }
    }

    private static boolean printed(List<NodeProcess> nodes, String line) {
        return nodes.stream().anyMatch(node -> node.printed(line));
    }

    private static String output(List<NodeProcess> nodes) {
        return nodes.stream().map(NodeProcess::output).collect(Collectors.joining("\n--\n"));
    }

    private static NodeProcess node(boolean stops) {
        return new NodeProcess(simulator, database.url(), folder, stops);
    }
}

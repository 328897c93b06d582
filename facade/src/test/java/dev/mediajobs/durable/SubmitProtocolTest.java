package dev.mediajobs.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediajobs.MediaException;
import dev.mediajobs.OutcomeUnknownException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows a submit, whatever the application's code does. */
class SubmitProtocolTest extends WithSimulator {
    @TempDir
    private Path folder;

    @Test
    void aWorkThatSubmitsTwice_sendsOneRequest() throws Exception {
        AtomicReference<MediaException> refused = new AtomicReference<>();
        ScriptedWork work = ScriptedWork.submitting((media, job) -> {
            ScriptedWork.aurora(media, job);
            try {
                return ScriptedWork.aurora(media, job);
            } catch (MediaException second) {
                refused.set(second);
                throw second;
            }
        });
        try (LocalJobs local = run(work)) {
            local.await("k", DurableState.SUCCEEDED);
        }
        assertThat(refused.get()).hasMessageContaining("already sent its submit");
        assertThat(submits()).isEqualTo(1);
    }

    @Test
    void aWorkThatFailsAfterItsResponse_losesNoJob() throws Exception {
        ScriptedWork work = ScriptedWork.submitting((media, job) -> {
            ScriptedWork.aurora(media, job);
            if (job.key().equals("error")) {
                throw new Error("not implemented");
            }
            throw new IllegalStateException("after the response");
        });
        try (LocalJobs local = run(work)) {
            local.jobs().submit(ScriptedWork.NAME, "error", "");
            assertThat(local.await("k", DurableState.SUCCEEDED).reference()).isPresent();
            local.await("error", DurableState.SUCCEEDED);
        }
        assertThat(submits()).isEqualTo(2);
    }

    @Test
    void aPayloadThatTheWorkRefuses_isParkedUnsent_untilItIsSubmittedAgain() throws Exception {
        AtomicReference<String> problem = new AtomicReference<>("payload of version 0");
        ScriptedWork work = ScriptedWork.submitting((media, job) -> {
            if (problem.get() != null) {
                throw new IllegalArgumentException(problem.get());
            }
            return ScriptedWork.aurora(media, job);
        });
        try (LocalJobs local = run(work)) {
            DurableJob parked = local.await("k", DurableState.PARKED);
            assertThat(parked.reason().orElseThrow()).contains("payload of version 0", "Nothing was sent");
            assertThat(local.jobs().list(DurableState.PARKED)).containsExactly(parked);
            assertThat(work.notifications).hasSize(1).first().asString().startsWith("parked k: ");
            assertThat(submits()).isZero();

            problem.set(null);
            local.jobs().resubmit("k");
            local.await("k", DurableState.SUCCEEDED);
        }
        assertThat(submits()).isEqualTo(1);
    }

    @Test
    void aRefusalOfTheVendor_endsTheJob_andATemporaryOneIsRetried() throws Exception {
        simulator.scenario("submit-429@1", "creatify");
        ScriptedWork work = ScriptedWork.handling(job -> {});
        try (LocalJobs local = run(work)) {
            assertThat(local.await("k", DurableState.SUCCEEDED).attempts()).isEqualTo(2);
            simulator.scenario("submit-402", "creatify");
            local.jobs().submit(ScriptedWork.NAME, "credits", "");
            assertThat(local.await("credits", DurableState.REFUSED).reference()).isEmpty();
            assertThat(work.notifications).anyMatch(text -> text.startsWith("failed credits: "));
        }
    }

    @Test
    void aLostResponse_isParked_ifTheWorkCannotLookForIt_andResolvedByItsReference() throws Exception {
        ScriptedWork work = new ScriptedWork(ScriptedWork::aurora, (job, video) -> {}, Reconciliation.none());
        simulator.scenario("submit-response-lost", "creatify");
        try (LocalJobs local = run(work)) {
            DurableJob parked = local.await("k", DurableState.PARKED);
            assertThat(parked.reason().orElseThrow()).contains("may have been started and billed");
            assertThatThrownBy(() -> local.jobs().resolve("k", "creatify:nothing:1"))
                    .isInstanceOf(MediaException.class);
            simulator.scenario("happy", "creatify");
            String id = simulator.requests().stream()
                    .map(request -> request.jobId())
                    .filter(job -> job != null)
                    .findFirst()
                    .orElseThrow();
            local.jobs().resolve("k", "creatify:aurora:" + id);
            local.await("k", DurableState.SUCCEEDED);
        }
        assertThat(submits()).isEqualTo(1);
    }

    @Test
    void allJobsInDoubt_areFoundByOneListCall() throws Exception {
        simulator.scenario("submit-response-lost", "creatify", "createAurora");
        simulator.scenario("list-401", "creatify", "listAurora");
        List<String> keys = List.of("k", "k1", "k2", "k3");
        try (LocalJobs local = run(ScriptedWork.handling(job -> {}))) {
            keys.stream().skip(1).forEach(key -> local.jobs().submit(ScriptedWork.NAME, key, ""));
            for (String key : keys) {
                local.await(
                        key,
                        job -> job.state() == DurableState.IN_DOUBT
                                && job.reason().orElse("").contains("listAurora"));
            }
            simulator.scenario("happy", "creatify", "listAurora");
            assertThat(local.jobs().pollNow("k")).isTrue();
            for (String key : keys) {
                local.await(key, DurableState.SUCCEEDED);
            }
        }
        assertThat(simulator.requests())
                .filteredOn(request -> "listAurora".equals(request.operationId()) && request.status() == 200)
                .hasSize(1);
        assertThat(submits()).isEqualTo(keys.size());
    }

    @Test
    void aSubmitThatNeverArrived_isSentAgain_onlyIfTheWorkChoosesIt() throws Exception {
        AtomicReference<String> lost = new AtomicReference<>("lost");
        ScriptedWork work = new ScriptedWork(
                (media, job) -> {
                    if (lost.getAndSet(null) != null) {
                        throw new OutcomeUnknownException(MediaException.details("connection reset"));
                    }
                    return ScriptedWork.aurora(media, job);
                },
                (job, video) -> {},
                Reconciliation.auroraByName().resubmitIfAbsent());
        try (LocalJobs local = run(work)) {
            assertThat(local.await("k", DurableState.SUCCEEDED).attempts()).isEqualTo(2);
        }
        assertThat(submits()).isEqualTo(1);
        assertThatThrownBy(() -> Reconciliation.avatarVideoByName().resubmitIfAbsent())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("may still exist");
    }

    @Test
    void aWebhook_continuesAJobWhoseResponseWasLost() throws Exception {
        AtomicReference<String> name = new AtomicReference<>();
        ScriptedWork work = new ScriptedWork(
                (media, job) -> {
                    name.set(job.uniqueName());
                    return ScriptedWork.aurora(media, job);
                },
                (job, video) -> {},
                Reconciliation.auroraByName());
        simulator.freezeClock();
        try (LocalJobs local = run(work)) {
            DurableJob waiting = local.await("k", DurableState.WAITING);
            String id = waiting.reference().orElseThrow().substring("creatify:aurora:".length());
            byte[] body = ("{\"id\":\"" + id + "\",\"status\":\"done\"}").getBytes(StandardCharsets.UTF_8);
            assertThat(local.jobs().webhook("unknown", body)).isEqualTo(404);
            assertThat(local.jobs().webhook(name.get(), body)).isEqualTo(202);
            assertThat(local.jobs().webhook(name.get(), new byte[] {1})).isEqualTo(400);
            simulator.advanceClock(Duration.ofSeconds(5));
            assertThat(local.jobs().webhook(name.get(), body)).isEqualTo(200);
            local.await("k", DurableState.SUCCEEDED);
        } finally {
            simulator.resumeClock();
        }
    }

    private LocalJobs run(ScriptedWork work) {
        LocalJobs local = new LocalJobs(
                        simulator, folder.resolve("jobs.db"), settings -> settings.work(ScriptedWork.NAME, work))
                .started();
        assertThat(local.jobs().submit(ScriptedWork.NAME, "k", "")).isTrue();
        return local;
    }

    private long submits() {
        return simulator.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }
}

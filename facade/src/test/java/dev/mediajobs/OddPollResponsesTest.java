package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.specs.JobSpec;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.Phase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wait ends by the status of the job, whatever else its responses hold. Generated from the specs. */
class OddPollResponsesTest {
    /** Returns one submit for each way to poll. */
    static Collection<SpecJobs> submits() {
        Map<List<String>, SpecJobs> byOperations = new LinkedHashMap<>();
        SpecJobs.all()
                .forEach(submit -> byOperations.putIfAbsent(
                        List.of(
                                submit.job().pollOperation(),
                                submit.job().resultOperation().orElse("")),
                        submit));
        return byOperations.values();
    }

    /** Runs the waits for the jobs of one submit, one after the other. */
    private static final class Waits implements AutoCloseable {
        private final LogCapture log = new LogCapture();
        private final ManualTime time = new ManualTime();
        private final SpecServer vendor;
        private final MediaJobs media;
        private final String reference;
        private int count;

        Waits(SpecJobs submit) {
            Operation operation = submit.operation();
            vendor = new SpecServer(operation.vendor());
            media = Requests.at(vendor.url(), time).build();
            vendor.responses(operation.id(), SpecResponses.submitted(submit));
            reference = submit.submit().apply(media).reference();
        }

        /** Waits for a new job and returns its media, or its failure. */
        Object end() {
            String id = reference.replaceFirst(":[^:]*$", ":job-" + count++);
            CompletableFuture<? extends Media> wait = media.resume(id).awaitAsync();
            return time.drive(wait.handle((result, error) -> error == null ? result : error));
        }

        @Override
        public void close() {
            media.close();
            vendor.close();
            log.close();
        }
    }

    @ParameterizedTest
    @MethodSource("submits")
    void aSuccessEndsTheWait_andAnOddStatusOrLinkDoesNot(SpecJobs submit) {
        JobSpec job = submit.job();
        String poll = job.pollOperation();
        try (Waits waits = new Waits(submit)) {
            for (JsonNode good : SpecResponses.succeeded(submit)) {
                for (OddJson odd : OddJson.of(good)) {
                    waits.vendor.responses(poll, odd.body(), good.toString());
                    job.resultOperation()
                            .ifPresent(result -> waits.vendor.responsesAt(
                                    job.resultParameter().isPresent() ? SpecResponses.RESULT_ID : "",
                                    result,
                                    SpecResponses.result(submit).toString()));

                    assertThat(waits.end()).as("%s", odd).isInstanceOf(Media.class);

                    assertThat(waits.vendor.count(poll)).as("%s", odd).isEqualTo(isSuccess(submit, good, odd) ? 1 : 2);
                }
            }
            assertThat(waits.count).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @MethodSource("submits")
    void anOddResultGoesOnUntilItsLinkComes(SpecJobs submit) {
        JobSpec job = submit.job();
        if (job.resultOperation().isEmpty()) {
            return;
        }
        try (Waits waits = new Waits(submit)) {
            JsonNode good = SpecResponses.result(submit);
            String item = job.resultList().map(list -> list + "/1").orElse("");
            List<String> links =
                    job.resultLinks().stream().map(pointer -> item + pointer).toList();
            for (OddJson odd : OddJson.of(good)) {
                waits.vendor.responses(
                        job.pollOperation(),
                        SpecResponses.succeeded(submit).get(0).toString());
                waits.vendor.responses(job.resultOperation().get(), odd.body(), good.toString());

                assertThat(waits.end()).as("%s", odd).isInstanceOf(Media.class);

                boolean found = job.resultItemId().stream().allMatch(pointer -> odd.keeps(item + pointer));
                boolean link =
                        found && links.stream().anyMatch(pointer -> odd.keeps(pointer) || isLinkInAList(odd, pointer));
                assertThat(waits.vendor.count(job.resultOperation().get()))
                        .as("%s", odd)
                        .isEqualTo(link ? 1 : 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("submits")
    void aFailureEndsTheWait_andAnOddStatusDoesNot(SpecJobs submit) {
        JobSpec job = submit.job();
        try (Waits waits = new Waits(submit)) {
            JsonNode good = SpecResponses.unfinished(submit, Phase.FAILED);
            for (OddJson odd : OddJson.of(good)) {
                waits.vendor.responses(job.pollOperation(), odd.body(), good.toString());

                assertThat(waits.end()).as("%s", odd).isInstanceOfSatisfying(JobFailedException.class, failed -> {
                    boolean inAList = job.pollFailure().equals(Optional.of(odd.pointer()));
                    if (inAList && odd.edit() == OddJson.Edit.IN_A_LIST) {
                        assertThat(failed).hasMessageContaining(SpecResponses.REASON);
                    }
                });

                assertThat(waits.vendor.count(job.pollOperation()))
                        .as("%s", odd)
                        .isEqualTo(odd.keeps(job.pollStatus().orElseThrow()) ? 1 : 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("submits")
    void aRunningJobIsPolledAgainWhateverIsOdd(SpecJobs submit) {
        String poll = submit.job().pollOperation();
        try (Waits waits = new Waits(submit)) {
            JsonNode running = SpecResponses.unfinished(submit, Phase.RUNNING);
            String done = SpecResponses.succeeded(submit).get(0).toString();
            for (OddJson odd : OddJson.of(running)) {
                if (odd.edit() != OddJson.Edit.REPLACED) {
                    continue;
                }
                waits.vendor.responses(poll, odd.body(), done);
                submit.job()
                        .resultOperation()
                        .ifPresent(result -> waits.vendor.responses(
                                result, SpecResponses.result(submit).toString()));

                assertThat(waits.end()).as("%s", odd).isInstanceOf(Media.class);

                assertThat(waits.vendor.count(poll)).as("%s", odd).isEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("submits")
    void responsesThatStayOdd_endTheWaitByTheFailureLimitOrTheTimeout(SpecJobs submit) {
        JobSpec job = submit.job();
        String status = job.pollStatus().orElseThrow();
        try (Waits waits = new Waits(submit)) {
            for (OddJson odd : OddJson.of(SpecResponses.unfinished(submit, Phase.RUNNING))) {
                if (odd.edit() != OddJson.Edit.REPLACED
                        || !(odd.pointer().isEmpty() || odd.pointer().equals(status))) {
                    continue;
                }
                waits.vendor.responses(job.pollOperation(), odd.body());
                boolean object = odd.pointer().equals(status) || odd.odd().startsWith("{");

                Object end = waits.end();

                int polls = waits.vendor.count(job.pollOperation());
                if (end instanceof JobTimeoutException) {
                    assertThat(object).as("%s", odd).isTrue();
                    assertThat(polls).as("%s", odd).isGreaterThan(8);
                } else {
                    assertThat(end).as("%s", odd).isInstanceOf(MediaException.class);
                    assertThat(((MediaException) end).reference()).as("%s", odd).isPresent();
                    assertThat(polls).as("%s", odd).isEqualTo(8);
                }
            }
        }
    }

    /** Returns whether the first response is that of a finished job with a link, by the contract. */
    private static boolean isSuccess(SpecJobs submit, JsonNode good, OddJson odd) {
        JobSpec job = submit.job();
        String status = job.pollStatus().orElseThrow();
        boolean link = job.resultOperation().isPresent()
                ? job.pollResultIds().stream().filter(has(good)).anyMatch(odd::keeps)
                : job.pollLinks().stream()
                        .filter(has(good))
                        .anyMatch(pointer -> odd.keeps(pointer) || isLinkInAList(odd, pointer));
        boolean absent = good.at(status).isMissingNode() || isNullStatus(odd, status);
        return link && (odd.keeps(status) || (job.resultHasNoStatus() && absent));
    }

    private static Predicate<String> has(JsonNode response) {
        return pointer -> response.at(pointer).isTextual();
    }

    private static boolean isNullStatus(OddJson odd, String status) {
        return odd.odd().equals("null") && !odd.pointer().isEmpty() && !odd.keeps(status);
    }

    private static boolean isLinkInAList(OddJson odd, String pointer) {
        return odd.edit() == OddJson.Edit.IN_A_LIST && odd.pointer().equals(pointer);
    }
}

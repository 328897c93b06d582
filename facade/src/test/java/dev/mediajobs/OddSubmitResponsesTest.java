package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.internal.vendor.JobReference;
import dev.mediajobs.specs.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever else a submit response holds, the id of a paid job is not lost. Generated from the specs. */
class OddSubmitResponsesTest {
    static List<SpecJobs> submits() {
        return SpecJobs.all().toList();
    }

    @Test
    void allVendorsHaveSubmits() {
        assertThat(submits()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(submits().stream().map(each -> each.operation().vendor().name()))
                .contains("miraflow", "miragic", "mirrago", "creatify");
    }

    @ParameterizedTest
    @MethodSource("submits")
    void theIdIsReturnedWhateverElseIsOdd(SpecJobs submit) {
        Operation operation = submit.operation();
        try (LogCapture log = new LogCapture();
                SpecServer vendor = new SpecServer(operation.vendor());
                MediaJobs media = Requests.at(vendor.url(), new ManualTime()).build()) {
            int cases = 0;
            for (JsonNode response : responses(submit)) {
                for (OddJson odd : OddJson.of(response)) {
                    vendor.responses(operation.id(), odd.body());
                    String id = expectedId(submit, response, odd);
                    if (id == null) {
                        Throwable thrown = catchThrowable(() -> submit.submit().apply(media));
                        assertThat(thrown).as("%s", odd).isInstanceOf(OutcomeUnknownException.class);
                    } else {
                        assertThat(submit.submit().apply(media).id())
                                .as("%s", odd)
                                .isEqualTo(id);
                    }
                    assertThat(vendor.count(operation.id())).as("%s", odd).isEqualTo(1);
                    cases++;
                }
            }
            assertThat(cases).isGreaterThan(50);
            assertThat(log.lines()).anyMatch(line -> line.contains("expected"));
        }
    }

    /** Returns the examples of accepted jobs, and a response with all members. */
    private static List<JsonNode> responses(SpecJobs submit) {
        String id = submit.job().submittedId();
        List<JsonNode> all = new ArrayList<>(SpecResponses.examples(submit.operation()));
        all.removeIf(example -> !example.at(id).isTextual());
        assertThat(all).as("examples of %s", submit).isNotEmpty();
        JsonNode full = SpecResponses.full(submit.operation().responseSchema());
        SpecResponses.set(full, id, TextNode.valueOf("job-1"));
        all.add(full);
        return all;
    }

    private static String expectedId(SpecJobs submit, JsonNode response, OddJson odd) {
        String pointer = submit.job().submittedId();
        if (odd.keeps(pointer)) {
            return response.at(pointer).textValue();
        }
        boolean sibling = owner(odd.pointer()).equals(owner(pointer));
        boolean replaced = odd.pointer().equals(pointer) || (odd.edit() == OddJson.Edit.OTHERS_REPLACED && sibling);
        boolean usable = replaced && odd.isText() && JobReference.isValidId(odd.oddText());
        return usable ? odd.oddText() : null;
    }

    private static String owner(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }
}

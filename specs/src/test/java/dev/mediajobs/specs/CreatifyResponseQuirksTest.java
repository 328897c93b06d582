package dev.mediajobs.specs;

import static dev.mediajobs.specs.Vendor.with;
import static dev.mediajobs.specs.Vendor.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quirks of the responses of Creatify. */
class CreatifyResponseQuirksTest {

    private final Vendor creatify = new Vendor("creatify");
    private final JsonNode documented = creatify.response("createAurora", "201", "documented");
    private final JsonNode queued = creatify.response("getAurora", "200", "queued");
    private final JsonNode done = creatify.response("getAurora", "200", "done");

    @Test
    @Quirk({"C-04", "C-09"})
    void noErrorIsDocumented_soEachHasItsEvidence() {
        assertThat(statuses("createAurora")).containsExactly("201", "400", "401", "403", "429", "4XX", "5XX");
        assertThat(statuses("getAurora")).containsExactly("200", "401", "403", "404", "429", "4XX", "5XX");
        assertThat(evidence("createAurora", "400")).isEqualTo("recorded");
        for (String code : new String[] {"401", "403", "404", "429"}) {
            assertThat(evidence("getAurora", code)).isEqualTo("client");
        }
        for (String code : new String[] {"4XX", "5XX"}) {
            assertThat(evidence("getRemainingCredits", code)).isEqualTo("inferred");
        }
        assertThat(creatify.evidence(creatify.below("createAurora", "responses/201")))
                .isEqualTo("documented");
        assertThat(creatify.problems("AuroraError", "{'detail':'Not found.'}")).isEmpty();
        assertThat(creatify.problems("AuroraError", "{'audio':['Enter a valid URL.']}"))
                .isEmpty();
        assertThat(creatify.problems("AuroraError", "{'non_field_errors':['No.']}"))
                .isEmpty();
        assertThat(creatify.problems("AuroraError", "{'audio':'Enter a valid URL.'}"))
                .isEmpty();
        assertThat(creatify.problems("AuroraError", "{'detail':['Not found.']}"))
                .isEmpty();
        assertThat(creatify.problems("AuroraError", "['Not found.']")).isNotEmpty();
    }

    @Test
    @Quirk({"C-11", "C-27"})
    void theSample_validatesAsItIsPrinted() {
        assertThat(videoProblems(documented)).isEmpty();
        assertThat(documented.path("audio").asText()).isEqualTo("<string>");
        assertThat(documented.path("id")).isEqualTo(documented.path("media_job"));
        assertThat(documented.fieldNames()).toIterable().startsWith("id", "created_at", "updated_at", "name");
    }

    @Test
    @Quirk("C-12")
    void times_haveZOrAnOffset() {
        assertThat(videoProblems(with(done, "/created_at", "'2023-11-07T05:31:56Z'")))
                .isEmpty();
        assertThat(videoProblems(with(done, "/created_at", "'2026-10-03T13:42:43.964728-07:00'")))
                .isEmpty();
        assertThat(videoProblems(with(done, "/created_at", "'2026-10-03T13:42:43'")))
                .isNotEmpty();
    }

    @Test
    @Quirk({"C-13", "C-17"})
    void whatIsRequired_mayStillBeNull() {
        for (String name : new String[] {"video_output", "failed_reason"}) {
            assertThat(videoProblems(with(done, "/" + name, "null"))).isEmpty();
            assertThat(videoProblems(without(done, "/" + name))).isNotEmpty();
        }
        assertThat(videoProblems(with(done, "/failed_reason", "''"))).isEmpty();
    }

    @Test
    @Quirk("C-18")
    void theMediaJob_mayBeAbsentOrNull() {
        assertThat(videoProblems(with(done, "/media_job", "null"))).isEmpty();
        assertThat(videoProblems(without(done, "/media_job"))).isEmpty();
        assertThat(videoProblems(with(done, "/media_job", "'7'"))).isNotEmpty();
    }

    @Test
    @Quirk({"C-14", "C-15"})
    void creditsAndDuration_mayBeFractionsOrUnknown() {
        assertThat(done.path("credits_used").asDouble()).isEqualTo(5.5);
        assertThat(done.path("duration").asDouble()).isEqualTo(10.4);
        assertThat(queued.path("duration").isNull()).isTrue();
        assertThat(videoProblems(with(done, "/credits_used", "2"))).isEmpty();
        assertThat(videoProblems(with(done, "/credits_used", "'2'"))).isNotEmpty();
    }

    @Test
    @Quirk({"C-16", "C-28"})
    void progress_isDescribedAsAFractionAndHasNoLimit() {
        assertThat(creatify.property("AuroraVideo", "progress")
                        .path("description")
                        .asText())
                .contains("from 0 to 1");
        assertThat(videoProblems(with(done, "/progress", "0.25"))).isEmpty();
        assertThat(documented.path("progress").asInt()).isEqualTo(123);
        assertThat(videoProblems(with(done, "/progress", "'50%'"))).isNotEmpty();
    }

    @Test
    @Quirk({"C-19", "C-20"})
    void ofTheSixWords_threeAreFinal() {
        JsonNode status = creatify.spec().node("AuroraStatus");
        assertThat(creatify.spec().words("AuroraStatus"))
                .containsExactlyInAnyOrder("pending", "in_queue", "running", "failed", "done", "rejected");
        assertThat(status.at("/x-job-phase/pending").asText()).isEqualTo("queued");
        assertThat(status.at("/x-job-phase/in_queue").asText()).isEqualTo("queued");
        assertThat(status.at("/x-job-phase/running").asText()).isEqualTo("running");
        assertThat(status.at("/x-job-phase/done").asText()).isEqualTo("succeeded");
        assertThat(status.at("/x-job-phase/failed").asText()).isEqualTo("failed");
        assertThat(status.at("/x-job-phase/rejected").asText()).isEqualTo("rejected");
        assertThat(videoProblems(with(done, "/status", "'completed'"))).isNotEmpty();
    }

    @Test
    @Quirk({"C-21", "C-22", "C-23"})
    void inheritedFields_areOptional() {
        for (String name : new String[] {"is_hidden", "preview", "editor_url"}) {
            assertThat(videoProblems(without(done, "/" + name))).isEmpty();
        }
        assertThat(videoProblems(with(done, "/is_hidden", "null"))).isNotEmpty();
        assertThat(creatify.properties("AuroraRequest")).doesNotContain("is_hidden");
        assertThat(done.path("preview").isNull()).isTrue();
        assertThat(done.path("editor_url").isNull()).isTrue();
        assertThat(creatify.property("AuroraVideo", "editor_url")
                        .path("description")
                        .asText())
                .contains("24 hours")
                .doesNotContain(" , ");
        assertThat(creatify.evidence(creatify.property("AuroraVideo", "editor_url")))
                .isEqualTo("documented");
        assertThat(creatify.operations()).noneMatch(path -> path.contains("preview") || path.contains("render"));
    }

    @Test
    @Quirk("C-24")
    void linksInResponses_areAnyText() {
        for (String name : new String[] {"video_output", "preview", "editor_url"}) {
            assertThat(creatify.property("AuroraVideo", name).has("format")).isFalse();
            assertThat(videoProblems(with(done, "/" + name, "'<string>'"))).isEmpty();
            assertThat(videoProblems(with(done, "/" + name, "''"))).isEmpty();
        }
    }

    @Test
    @Quirk("C-25")
    void nameAndWebhook_mayBeAbsentOrNull() {
        assertThat(queued.has("name")).isFalse();
        assertThat(queued.has("webhook_url")).isFalse();
        assertThat(done.path("name").isNull()).isTrue();
        assertThat(videoProblems(queued)).isEmpty();
        assertThat(videoProblems(done)).isEmpty();
        assertThat(videoProblems(with(done, "/webhook_url", "''"))).isEmpty();
        assertThat(videoProblems(with(done, "/name", "'" + "n".repeat(256) + "'")))
                .isEmpty();
    }

    @Test
    @Quirk("C-26")
    void theLinksInAnAnswer_needNotBeThoseOfTheRequest() {
        assertThat(done.path("image").asText()).startsWith("https://cdn.creatify.ai/");
        assertThat(creatify.property("AuroraVideo", "image").path("description").asText())
                .contains("may differ from the link in the request");
        assertThat(videoProblems(with(done, "/image", "''"))).isEmpty();
        assertThat(videoProblems(with(done, "/audio", "'<string>'"))).isEmpty();
    }

    private List<String> statuses(String operationId) {
        List<String> statuses = new ArrayList<>();
        creatify.below(operationId, "responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    private String evidence(String operationId, String status) {
        return creatify.evidence(creatify.below(operationId, "responses/" + status));
    }

    private List<String> videoProblems(JsonNode instance) {
        return creatify.problems("AuroraVideo", instance);
    }
}

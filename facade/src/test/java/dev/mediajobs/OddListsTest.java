package dev.mediajobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.mediajobs.miraflow.Asset;
import dev.mediajobs.miraflow.Avatar;
import dev.mediajobs.miraflow.AvatarVideo;
import dev.mediajobs.miraflow.Mockup;
import dev.mediajobs.miraflow.MockupVideo;
import dev.mediajobs.miraflow.Thumbnail;
import dev.mediajobs.miraflow.Voice;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Odd values in lists, credits, tokens and webhooks lose at most what they replace. Generated from the specs. */
class OddListsTest {
    /** The lists by operation, as the ids of their entries. */
    private static final Map<String, Function<MediaJobs, Stream<String>>> LISTS = Map.of(
            "listAvatars", media -> media.miraflow().avatars().stream().map(Avatar::id),
            "listVoices", media -> media.miraflow().voices().stream().map(Voice::id),
            "listVideos", media -> media.miraflow().videos().stream().map(AvatarVideo::id),
            "listMockups", media -> media.miraflow().mockups().stream().map(Mockup::id),
            "listAssets", media -> media.miraflow().assets().stream().map(Asset::id),
            "listMockupVideos",
                    media -> media.miraflow().mockupVideos().stream().map(MockupVideo::id),
            "listThumbnails", media -> media.miraflow().thumbnails().map(Thumbnail::id),
            "listAurora", media -> media.creatify().jobs().stream().map(Job::id));

    static List<Operation> lists() {
        return VendorSpec.NAMES.stream()
                .flatMap(name -> VendorSpec.of(name).operations().stream())
                .filter(operation -> operation.id().startsWith("list"))
                .toList();
    }

    private static JsonNode full(SpecNode schema) {
        return SpecResponses.full(schema);
    }

    private static String listPointer(JsonNode response) {
        return response.isArray()
                ? ""
                : response.propertyStream()
                        .filter(each -> each.getValue().isArray())
                        .map(each -> "/" + each.getKey())
                        .reduce((first, second) -> second)
                        .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anOddEntryOrMemberLosesAtMostItsEntry(Operation operation) {
        JsonNode response = full(operation.responseSchema());
        String list = listPointer(response);
        ArrayNode entries = (ArrayNode) response.at(list);
        entries.add(entries.get(0).deepCopy());
        SpecResponses.set(response, list + "/0/id", TextNode.valueOf("id-0"));
        SpecResponses.set(response, list + "/1/id", TextNode.valueOf("id-1"));
        // A list of pages ends with an empty one.
        String last = list.isEmpty() ? "[]" : "{\"" + list.substring(1) + "\":[]}";
        try (LogCapture log = new LogCapture();
                SpecServer vendor = new SpecServer(operation.vendor());
                MediaJobs media = Requests.at(vendor.url(), new ManualTime()).build()) {
            for (OddJson odd : OddJson.of(response)) {
                vendor.responses(operation.id(), odd.body(), last);
                boolean first = odd.keeps(list + "/0/id");
                boolean second = odd.keeps(list + "/1/id");
                if (first || second) {
                    List<String> ids = LISTS.get(operation.id()).apply(media).toList();
                    assertThat(ids.contains("id-0")).as("%s", odd).isEqualTo(first);
                    assertThat(ids.contains("id-1")).as("%s", odd).isEqualTo(second);
                } else {
                    Throwable thrown = catchThrowable(
                            () -> LISTS.get(operation.id()).apply(media).toList());
                    if (thrown != null) {
                        assertThat(thrown).as("%s", odd).isInstanceOf(MediaException.class);
                    }
                }
            }
            assertThat(log.lines()).isNotEmpty();
        }
    }

    @Test
    void aPageWithOddEntriesOnly_doesNotEndTheThumbnails() {
        try (SpecServer vendor = new SpecServer(VendorSpec.of("miraflow"));
                MediaJobs media = Requests.at(vendor.url(), new ManualTime()).build()) {
            for (String total : List.of("2", "0", "-1", "null", "\"two\"")) {
                String pages = ",\"totalPages\":" + total + "}";
                vendor.responses(
                        "listThumbnails",
                        "{\"thumbnails\":[{\"id\":null},{\"id\":[]}]" + pages,
                        "{\"thumbnails\":[{\"id\":\"t2\"}]" + pages,
                        "{\"thumbnails\":[]" + pages);
                assertThat(media.miraflow().thumbnails())
                        .as("totalPages %s", total)
                        .extracting(Thumbnail::id)
                        .containsExactly("t2");
            }
        }
    }

    @Test
    void creditsAreReadWhateverElseIsOdd() {
        Operation operation =
                VendorSpec.of("creatify").operation("getRemainingCredits").orElseThrow();
        try (LogCapture log = new LogCapture();
                SpecServer vendor = new SpecServer(operation.vendor());
                MediaJobs media = Requests.at(vendor.url(), new ManualTime()).build()) {
            for (JsonNode response : SpecResponses.examples(operation)) {
                BigDecimal credits = response.get("remaining_credits").decimalValue();
                for (OddJson odd : OddJson.of(response)) {
                    vendor.responses(operation.id(), odd.body());
                    if (odd.keeps("/remaining_credits") && odd.edit() != OddJson.Edit.PRECEDED) {
                        assertThat(media.creatify().remainingCredits())
                                .as("%s", odd)
                                .isEqualByComparingTo(credits);
                    } else {
                        Throwable thrown = catchThrowable(() -> media.creatify().remainingCredits());
                        boolean number = odd.isText() || odd.edit() == OddJson.Edit.PRECEDED;
                        assertThat(thrown == null ? number : thrown instanceof UnexpectedResponseException)
                                .as("%s: %s", odd, thrown)
                                .isTrue();
                    }
                }
            }
            assertThat(log.lines()).isNotEmpty();
        }
    }

    @Test
    void aTokenIsUsedWhateverElseIsOdd() {
        VendorSpec spec = VendorSpec.of("mirrago");
        Operation token = spec.tokenOperation().orElseThrow();
        SpecJobs submit = SpecJobs.all()
                .filter(each -> each.operation().vendor().equals(spec))
                .findFirst()
                .orElseThrow();
        for (JsonNode response : SpecResponses.examples(token)) {
            SpecResponses.set(response, "/access_token", TextNode.valueOf(Canary.secret("token")));
            try (LogCapture log = new LogCapture();
                    SpecServer vendor = new SpecServer(spec)) {
                vendor.responses(submit.operation().id(), SpecResponses.submitted(submit));
                for (OddJson odd : OddJson.of(response)) {
                    vendor.responses(token.id(), odd.body(), response.toString());
                    try (MediaJobs media =
                            Requests.at(vendor.url(), new ManualTime()).build()) {
                        if (!odd.keeps("/access_token")) {
                            Throwable thrown =
                                    catchThrowable(() -> submit.submit().apply(media));
                            assertThat(thrown == null || thrown instanceof UnexpectedResponseException)
                                    .as("%s: %s", odd, thrown)
                                    .isTrue();
                        }
                        assertThat(submit.submit().apply(media).id())
                                .as("%s", odd)
                                .isEqualTo("job");
                    }
                }
                assertThat(log.lines()).isNotEmpty();
            }
        }
    }

    static List<SpecJobs> webhooks() {
        return SpecJobs.all()
                .filter(submit -> submit.operation().node().child("callbacks").exists())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void aWebhookFindsItsJobWhateverElseIsOdd(SpecJobs submit) {
        SpecNode content = submit.operation().node().child("callbacks").members().values().stream()
                .flatMap(callback -> callback.members().values().stream())
                .map(path -> path.at("post", "requestBody", "content", "application/json", "schema"))
                .findFirst()
                .orElseThrow();
        String id = submit.job().pollId().orElseThrow();
        try (LogCapture log = new LogCapture();
                SpecServer vendor = new SpecServer(submit.operation().vendor());
                MediaJobs media = Requests.at(vendor.url(), new ManualTime()).build()) {
            JsonNode webhook = full(content);
            String polled = SpecResponses.succeeded(submit).get(0).toString();
            int number = 0;
            for (OddJson template : OddJson.of(webhook)) {
                String job = "job-" + number++;
                SpecResponses.set(webhook, id, TextNode.valueOf(job));
                String body = template.body().replace(webhookId(content, id), job);
                vendor.responsesAt("", submit.job().pollOperation(), polled);

                int status = handler(media, submit).handle(body.getBytes(UTF_8));

                if (template.keeps(id)) {
                    assertThat(status).as("%s", template).isEqualTo(200);
                    assertThat(vendor.count(submit.job().pollOperation()))
                            .as("%s", template)
                            .isEqualTo(1);
                } else {
                    assertThat(status).as("%s", template).isIn(200, 400);
                }
            }
            assertThat(log.lines()).isNotEmpty();
        }
    }

    private static String webhookId(SpecNode content, String id) {
        return full(content).at(id).asText();
    }

    private static WebhookHandler<?> handler(MediaJobs media, SpecJobs submit) {
        return submit.operation().vendor().name().equals("creatify")
                ? media.creatify().webhookHandler(job -> {})
                : media.mirrago().webhookHandler(job -> {});
    }
}

package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests read what their application sent. */
class SubmittedTest {

    private static final String SECRET = "the-key-of-the-caller";
    private static final String[] KEYS = {"X-API-ID", SECRET, "X-API-KEY", SECRET};
    private static final String AURORA =
            "{'name':'intro','audio':'https://example.com/a.mp3?token=abc','image':'https://example.com/a.png'}";

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create().tolerating("unmatched", "violations");

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    private String aurora() {
        return caller.post("/api/aurora/?draft=yes", AURORA, KEYS).at("/id");
    }

    @Test
    void aSubmit_hasItsJsonHeadersQueryAndOperation_withoutSecrets() {
        ReceivedRequest request = simulator.submitted(aurora());
        assertThat(request.json("/name")).isEqualTo("intro");
        assertThat(request.json())
                .isEqualTo(Map.of(
                        "name",
                        "intro",
                        "audio",
                        "https://example.com/a.mp3?token=(hidden)",
                        "image",
                        "https://example.com/a.png"));
        assertThat(request.operationId()).isEqualTo("createAurora");
        assertThat(request.header("content-type")).isEqualTo("application/json");
        assertThat(request.header("x-api-key")).isEqualTo("(hidden)");
        assertThat(request.header("X-Missing")).isNull();
        assertThat(request.query("draft")).isEqualTo("yes");
        assertThat(request.query("other")).isNull();
        assertThat(request.status()).isEqualTo(201);
        assertThat(request.violations()).isEmpty();
        assertThat(request).hasToString("POST /api/aurora/ (createAurora)");
    }

    @Test
    void aForm_hasItsParts() {
        String[] form = {"fps=60", "quality=hd", "sequence=auto", "hand_style=1", "image=@a.jpg;image/jpeg=\u0000bytes"
        };
        String id = caller.form(true, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC)
                .at("/data/jobId");
        ReceivedRequest request = simulator.submitted(id);
        ReceivedPart image = request.part("image");
        assertThat(image.bytes()).isEqualTo(new byte[] {0, 'b', 'y', 't', 'e', 's'});
        assertThat(List.of(String.valueOf(image.fileName()), image.contentType()))
                .containsExactly("a.jpg", "image/jpeg");
        assertThat(image.size()).isEqualTo(6);
        assertThatThrownBy(image::text).hasMessageContaining("binary").hasMessageContaining("image/jpeg");
        assertThat(request.part("fps").text()).isEqualTo("60");
        assertThat(request.parts()).extracting(ReceivedPart::name).contains("fps", "image");
        assertThatThrownBy(() -> request.part("picture"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no part 'picture'")
                .hasMessageContaining("fps, quality, sequence, hand_style, image");
        assertThatThrownBy(request::text)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("part(name)");
    }

    @Test
    void whatARequestDoesNotHave_isNamed() {
        ReceivedRequest request = simulator.submitted(aurora());
        assertThatThrownBy(() -> request.json("/title"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("'/title'")
                .hasMessageContaining("\"name\":\"intro\"");
        assertThatThrownBy(() -> request.part("image")).hasMessageContaining("not a multipart form");
        caller.post("/nothing", "no json");
        assertThatThrownBy(() -> simulator.requests().get(1).json()).hasMessageContaining("is not JSON: no json");
    }

    @ParameterizedTest
    @EnumSource(Jobs.class)
    void theSubmitOfEachVendor_isKeptLongerThanTheJournal(Jobs vendor) {
        String id = vendor.id(caller);
        for (int i = 0; i < 1_001; i++) {
            caller.get("/nothing");
        }
        assertThat(simulator.requests()).hasSize(1_000).noneMatch(request -> id.equals(request.jobId()));
        assertThat(simulator.submitted(id).jobId()).isEqualTo(id);
        JsonNode shown =
                caller.get("/__admin/simulator/jobs/" + id + "/request").json();
        assertThat(shown.path("jobId").asText()).isEqualTo(id);
        assertThat(shown.path("headers").toString()).contains("(hidden)");
    }

    @Test
    void anUnknownJob_isRefusedWithTheKnownOnes() {
        String id = aurora();
        assertThatThrownBy(() -> simulator.submitted("job-7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unknown job 'job-7'")
                .hasMessageContaining(id + " (createAurora)");
        try (Simulator other = simulator.simulator().namespace("other")) {
            assertThatThrownBy(() -> other.submitted(id))
                    .hasMessage("Unknown job '" + id + "'. Jobs with a submit: none.");
        }
        Response state = caller.control(
                "POST", "/provider-states", "{'state':'happy','params':{'vendor':'creatify','phase':'running'}}");
        String created = state.at("/jobId");
        assertThatThrownBy(() -> simulator.submitted(created)).hasMessageContaining("provider state");
        assertThat(caller.get("/__admin/simulator/jobs/" + created + "/request").at("/code"))
                .isEqualTo("no-submit");
    }

    @Test
    void aLongBody_isCut_andSaysSo() {
        String prompt = "p".repeat(20_000_000);
        String id = caller.post(
                        "/api/image/generate",
                        "{'name':'n','aspectRatio':'9:16','prompt':'" + prompt + "'}",
                        HttpCaller.MIRAFLOW)
                .at("/jobId");
        ReceivedRequest request = simulator.submitted(id);
        assertThat(request.isTruncated()).isTrue();
        assertThat(request.bodySize()).isGreaterThan(20_000_000);
        assertThat(request.text()).hasSize(8 * 1024).startsWith("{\"name\":\"n\"");
        assertThatThrownBy(request::json).hasMessageContaining("Only the beginning");
        assertThat(caller.get("/__admin/simulator/requests/" + request.number()).at("/truncated"))
                .isEqualTo("true");
    }

    @Test
    void aLongForm_keepsTheBeginningOfEachPart() {
        String[] form = {
            "image=@a.jpg;image/jpeg=" + "i".repeat(20_000_000), "fps=60", "quality=hd", "sequence=auto", "hand_style=1"
        };
        String id = caller.form(false, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC)
                .at("/data/jobId");
        ReceivedRequest request = simulator.submitted(id);
        assertThat(request.part("image").isTruncated()).isTrue();
        assertThat(request.part("image").size()).isEqualTo(20_000_000);
        assertThat(request.part("image").text()).hasSize(8 * 1024);
        assertThat(request.part("hand_style").text()).isEqualTo("1");
        assertThat(request.part("hand_style").isTruncated()).isFalse();
    }

    @Test
    void anUnknownNumber_isRefused() {
        assertThat(caller.get("/__admin/simulator/requests/7").at("/detail"))
                .isEqualTo("Request 7 is not kept. The oldest kept request is 1.");
        assertThat(caller.get("/__admin/simulator/requests/x").status()).isEqualTo(400);
    }

    @Test
    void theExamplesOfTheReadme_areTheseOnes() throws IOException {
        String[] form = {"fps=60", "quality=hd", "sequence=auto", "hand_style=1", "image=@a.jpg;image/jpeg=bytes"};
        String jobId = caller.form(false, "/api/v1/speed-painting/create", form, HttpCaller.MIRAGIC)
                .at("/data/jobId");
        ReceivedRequest submit = simulator.submitted(jobId);
        assertThat(submit.part("image").fileName()).isEqualTo("a.jpg");
        assertThat(submit.header("Content-Type")).startsWith("multipart/form-data");
        assertThatThrownBy(() -> submit.json("/prompt")).isInstanceOf(IllegalStateException.class);
        assertThat(simulator.requests()).hasSize(1);

        String source = Files.readString(Path.of("src/test/java/dev/mediajobs/simulator/SubmittedTest.java"));
        String readme = Files.readString(Path.of("README.md"));
        List<String> lines = readme.substring(readme.indexOf("## What was sent"))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.replaceFirst(" +//.*", "").strip())
                .toList();
        assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(source)
                .contains(line));
    }
}

package dev.mediajobs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.simulator.HttpCaller.Response;
import dev.mediajobs.simulator.http.Json;
import dev.mediajobs.simulator.junit.SimulatorExtension;
import dev.mediajobs.simulator.validation.Violation;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation of parameters, alternatives and nested values, and the examples in violations. */
class ValidationTest {

    @RegisterExtension
    final SimulatorExtension simulator = SimulatorExtension.create().tolerating("violations", "unmatched");

    private final HttpCaller caller = new HttpCaller(simulator::baseUrl);

    private List<Violation> violations() {
        assertThat(simulator.violations()).isNotEmpty();
        return Recorded.violations(simulator, false);
    }

    @ParameterizedTest
    @CsvSource({"page=first, type", "page=, type"})
    void aQueryParameter_isValidated(String query, String rule) {
        Response response = caller.get("/api/thumbnail/list?" + query, HttpCaller.MIRAFLOW);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/error")).startsWith("page must be");
        Violation violation = violations().get(0);
        assertThat(violation.in()).isEqualTo("query");
        assertThat(violation.rule()).isEqualTo(rule);
        assertThat(violation.pointer()).isEqualTo("/page");
        assertThat(violation.example().asInt()).isEqualTo(1);
        assertThat(violation.location()).matches("miraflow\\.yaml:\\d+");
    }

    @ParameterizedTest
    @CsvSource({"multipart/form-data", "multipart/form-data; boundary=cut"})
    void aMalformedMultipartBody_isRefusedInTheVendorsFormat(String type) {
        Response response = caller.send(
                "POST",
                "/api/v1/speed-painting/create",
                BodyPublishers.ofString("--cut\r\nContent-Disposition: form-data; name=\"fps\"\r\n\r\n3"),
                "X-API-Key",
                "key",
                "Content-Type",
                type);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("success").isBoolean()).isTrue();
    }

    @Test
    void aQueryParameterOfCreatify_isRefusedInItsFormat() {
        Response response = caller.get("/api/aurora/?ids=", HttpCaller.CREATIFY);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.at("/ids/0")).isNotEmpty();
    }

    @Test
    void aPathParameter_isValidated() {
        assertThat(caller.get("/api/aurora/no-uuid/", HttpCaller.CREATIFY).status())
                .isEqualTo(404);
        Violation violation = violations().get(0);
        assertThat(violation.in()).isEqualTo("path");
        assertThat(violation.pointer()).isEqualTo("/id");
        assertThat(violation.toString()).startsWith("path/id must be a UUID but is \"no-uuid\"; valid example: \"3c90");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/mockup/video | {'mockupId':'cm42ab3ou0008aggajj0jy5e1','animationStyle':'custom'} | /userPrompt",
                "/api/mockup/video | {'mockupId':'cm42ab3ou0008aggajj0jy5e1','animationStyle':'slow'} | /animationStyle",
                "/api/image/edit | {'prompt':'p','name':'n'} | /referenceImageMediaId",
                "/api/image/inpaint | {'prompt':'p','name':'n','originalImageMediaId':'cm42ab3ou0008aggajj0jy5e1'}"
                        + " | /maskImageMediaId",
                "/api/mockup/asset/edit | {'imageBase64':'eA==','prompt':'p'} | /type",
                "/api/mockup/asset/edit | {'prompt':'p','type':'logo'} | /imageMediaId",
                "/api/video/create | {'avatarId':'cm2yaz9j10008l0qg9npyjgs3','name':'n'} | /text",
            })
    void aMissingAlternative_isRefused(String path, String body, String pointer) {
        assertThat(caller.post(path, body, HttpCaller.MIRAFLOW).status()).isEqualTo(400);
        assertThat(violations())
                .extracting(Violation::pointer)
                .contains(pointer.equals("''") ? "" : pointer)
                .hasSizeBetween(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/image/generate | {'aspectRatio':'2:1','name':7,'seed':'x'}",
                "/api/image/generate | [1]",
                "/api/image/generate | {",
                "/api/media/initialize | {'fileName':1,'fileSize':'x'}",
                "/api/mockup/generate | {'layers':[{'x':'left'}],'logoMediaIds':'cm42ab3ou0008aggajj0jy5e1'}",
                "/api/mockup/video | {'animationStyle':'custom','aspectRatio':'1:1'}",
                "/api/thumbnail/generate | {'prompt':null,'name':'x','referenceImageMediaIds':[1]}",
                "/api/aurora/ | {'audio':'none','name':7,'ttl_days':0,'prompt_guidance_scale':11}",
                "/v1/mirrago/generate-image | {'target_image':'none','garment_image':'none','backgroud':'no'}",
                "/v1/mirrago/generate-image | {}",
                "/oauth/token | {'grant_type':'password'}",
            })
    void theExamplesOfAllViolations_makeAValidRequest(String path, String body) {
        assertThat(caller.post(path, body, keys()).status()).isEqualTo(400);
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        JsonNode corrected = Json.read(bytes);
        for (Violation violation : violations()) {
            corrected = correct(corrected, violation);
        }
        Response response = caller.json("POST", path, String.valueOf(corrected), keys());
        assertThat(response.status()).as(corrected + " " + response.text()).isBetween(200, 201);
    }

    private static JsonNode correct(JsonNode body, Violation violation) {
        if (violation.pointer().isEmpty()) {
            return violation.example();
        }
        JsonPointer pointer = JsonPointer.compile(violation.pointer());
        JsonNode parent = body.at(Objects.requireNonNull(pointer.head()));
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), violation.example());
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), violation.example());
        }
        return body;
    }

    private String[] keys() {
        return new String[] {"x-api-key", "key", "X-API-ID", "id", "Authorization", "Bearer " + Jobs.token(caller)};
    }

    @Test
    void theJournalOfTheControlApi_showsTheExample() {
        caller.post("/api/image/generate", "{'name':'n','prompt':'p','aspectRatio':'2:1'}", HttpCaller.MIRAFLOW);
        Response response = caller.get("/__admin/simulator/requests?violations");
        assertThat(response.at("/requests/0/violations/0/in")).isEqualTo("body");
        assertThat(response.at("/requests/0/violations/0/example")).isEqualTo("1:1");
    }
}

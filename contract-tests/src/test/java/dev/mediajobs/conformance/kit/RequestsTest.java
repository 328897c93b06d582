package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.request.Bodies;
import dev.mediajobs.conformance.request.Body;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.request.Mutation;
import dev.mediajobs.conformance.request.Mutations;
import dev.mediajobs.conformance.schema.Samples;
import dev.mediajobs.conformance.schema.SchemaJudge;
import dev.mediajobs.conformance.spec.Operation;
import dev.mediajobs.conformance.spec.SpecDocument;
import dev.mediajobs.conformance.spec.Vendor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    private static final String NO_FILE = "a text in place of a file";

    @ParameterizedTest
    @ValueSource(strings = {"miraflow", "miragic", "mirrago", "creatify"})
    void everySampleAndVariant_isRight_andEveryMutationWrong(String name) {
        Vendor vendor = Vendor.of(name);
        SchemaJudge judge = new SchemaJudge(vendor.document());
        for (Operation operation : vendor.operations()) {
            for (Bodies.Named sample : Bodies.samples(judge, operation)) {
                Body body = sample.body();
                assertThat(judge.problems(body.schema(), body.value()))
                        .as("%s %s", operation, sample.name())
                        .isEmpty();
                assertThat(Bodies.variants(judge, sample))
                        .allMatch(each ->
                                judge.accepts(each.body().schema(), each.body().value()));
                assertThat(Mutations.of(judge, body))
                        .isNotEmpty()
                        .noneMatch(each -> !each.what().equals(NO_FILE) && judge.accepts(body.schema(), each.value()));
            }
        }
    }

    @Test
    void aBody_isMadeWrongInEveryWay() {
        Vendor vendor = Vendor.of("creatify");
        SchemaJudge judge = new SchemaJudge(vendor.document());
        Operation operation = vendor.operation("createAurora").orElseThrow();
        Body body = Bodies.samples(judge, operation).get(0).body();
        List<Mutation> mutations = Mutations.of(judge, body);
        assertThat(mutations)
                .extracting(each -> each.pointer() + " " + each.what())
                .contains(
                        "/audio missing",
                        "/image missing",
                        "/audio of a wrong type",
                        "/image null",
                        "/name longer than allowed",
                        "/webhook_url longer than allowed",
                        "/audio no uri");
    }

    @Test
    void aFlatObject_hasRightBodies_andItsConditionsAreTried() throws IOException {
        String yaml = """
                paths:
                  /films:
                    post:
                      operationId: film
                      requestBody:
                        content:
                          application/json:
                            schema:
                              type: object
                              required: [style]
                              not:
                                required: [style]
                                properties: {style: {enum: [custom]}, prompt: {maxLength: 0}}
                              properties:
                                style: {type: string, enum: [zoom, custom]}
                                prompt: {type: string}
                                imageId: {type: string}
                                extra: {description: Text or a number.}
                            examples:
                              plain: {value: {style: zoom, imageId: i}}
                              custom: {value: {style: custom, prompt: Slowly, imageId: i}}
                          application/x-www-form-urlencoded:
                            schema:
                              type: object
                              not: {required: [image, imageUrl]}
                              properties: {image: {type: string}, imageUrl: {type: string}, extra: {}}
                """;
        Vendor vendor =
                new Vendor(SpecDocument.parse("film", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))));
        SchemaJudge judge = new SchemaJudge(vendor.document());
        List<Bodies.Named> samples =
                Bodies.samples(judge, vendor.operation("film").orElseThrow());

        assertThat(samples)
                .allMatch(
                        each -> judge.accepts(each.body().schema(), each.body().value()));
        assertThat(samples)
                .extracting(each -> each.body().value().toString())
                .containsExactly(
                        "{\"style\":\"zoom\",\"imageId\":\"i\"}",
                        "{\"style\":\"custom\",\"prompt\":\"Slowly\",\"imageId\":\"i\"}",
                        "{\"image\":\"sample\",\"extra\":\"sample\"}");
        assertThat(Mutations.of(judge, samples.get(0).body()))
                .extracting(each -> each.keyword() + " " + each.pointer() + " " + each.what())
                .contains("not /style custom against a condition", "required /style missing")
                .doesNotContain("required /imageId missing");
        assertThat(Mutations.of(judge, samples.get(1).body()))
                .extracting(each -> each.keyword() + " " + each.pointer())
                .contains("required /prompt");
        assertThat(Mutations.of(judge, samples.get(2).body()))
                .extracting(each -> each.keyword() + " " + each.pointer() + " " + each.what())
                .containsExactly("not /imageUrl added against a condition");
        assertThat(Bodies.variants(judge, samples.get(1)))
                .extracting(each -> each.body().value().toString())
                .contains("{\"style\":\"zoom\",\"prompt\":\"Slowly\",\"imageId\":\"i\"}");
    }

    @Test
    void aKey_isReadFromTheVariableThatItsHeaderNames() {
        assertThat(new Credentials(Vendor.of("creatify"), Map.of(), Optional.empty(), new Secrets()).missing())
                .containsExactlyInAnyOrder("CREATIFY_API_ID", "CREATIFY_API_KEY");
        assertThat(new Credentials(Vendor.of("miraflow"), Map.of(), Optional.empty(), new Secrets()).missing())
                .containsExactly("MIRAFLOW_API_KEY");
    }

    @Test
    void aForm_isWrittenPartByPart() {
        Vendor vendor = Vendor.of("miragic");
        Operation operation = vendor.operation("createSpeedPainting").orElseThrow();
        ObjectNode value = JsonNodeFactory.instance
                .objectNode()
                .put("fps", 30)
                .put("quality", "hd")
                .put("image", Samples.FILE);
        Body body = new Body("multipart/form-data", operation.bodies().get("multipart/form-data"), value);
        assertThat(new String(body.bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("--mediajobs-conformance-")
                .contains("name=\"fps\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n30\r\n")
                .contains("name=\"image\"; filename=\"image.png\"\r\nContent-Type: image/png\r\n\r\n\u0089PNG")
                .endsWith("--\r\n");
    }

    @Test
    void aCall_keepsTheBaseAddressAndEncodesItsParts() {
        Operation operation = Vendor.of("creatify").operation("getAurora").orElseThrow();
        Call call = Call.of(operation).path("id", "a/b c").query("x", "1&2");
        assertThat(call.at(URI.create("http://127.0.0.1:1/gateway/")).uri())
                .hasToString("http://127.0.0.1:1/gateway/api/aurora/a%2Fb%20c/?x=1%262");
    }

    @Test
    void twoKeysThatBelongTogether_areRefusedEachWrongAndEachAlone() {
        Vendor vendor = Vendor.of("creatify");
        Credentials credentials = new Credentials(
                vendor,
                Map.of("CREATIFY_API_ID", "my-id", "CREATIFY_API_KEY", "my-key"),
                Optional.empty(),
                new Secrets());
        Operation operation = vendor.operation("createAurora").orElseThrow();
        assertThat(credentials.headers(operation))
                .containsEntry("X-API-ID", "my-id")
                .containsEntry("X-API-KEY", "my-key");
        assertThat(credentials.refused(operation))
                .containsOnlyKeys(
                        "no credentials",
                        "wrong X-API-ID",
                        "without X-API-ID",
                        "an empty X-API-ID",
                        "wrong X-API-KEY",
                        "without X-API-KEY",
                        "an empty X-API-KEY");
    }

    @Test
    void aToken_isRefusedWithoutItsOwnScheme() {
        Vendor vendor = Vendor.of("mirrago");
        Credentials credentials = new Credentials(vendor, Map.of(), Optional.of("made-up"), new Secrets());
        credentials.token("my-token");
        assertThat(credentials.areMadeUp()).isTrue();
        assertThat(credentials.refused(vendor.operation("getTryOn").orElseThrow()))
                .containsEntry("the token under another scheme", Map.of("Authorization", "Basic my-token"));
    }

    @Test
    void aFile_isReplacedByAText() {
        Vendor vendor = Vendor.of("miragic");
        SchemaJudge judge = new SchemaJudge(vendor.document());
        Body body = Bodies.samples(
                        judge, vendor.operation("createSpeedPainting").orElseThrow())
                .get(0)
                .body();
        Mutation mutation = Mutations.of(judge, body).stream()
                .filter(each -> each.pointer().equals("/image") && each.what().equals(NO_FILE))
                .findFirst()
                .orElseThrow();
        assertThat(new String(body.with(mutation.value()).bytes(), StandardCharsets.ISO_8859_1))
                .contains("name=\"image\"\r\nContent-Type: text/plain")
                .doesNotContain("filename=\"image.png\"");
    }

    @Test
    void keysThatAreNotSet_areNamedByTheirVariable() {
        Credentials credentials = new Credentials(Vendor.of("mirrago"), Map.of(), Optional.empty(), new Secrets());
        assertThat(credentials.missing()).containsExactly("MIRRAGO_CLIENT_ID", "MIRRAGO_CLIENT_SECRET");
    }
}

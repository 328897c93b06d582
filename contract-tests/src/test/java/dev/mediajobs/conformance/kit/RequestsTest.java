package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.http.Secrets;
import dev.mediajobs.conformance.request.Call;
import dev.mediajobs.conformance.request.Credentials;
import dev.mediajobs.conformance.request.InvalidBodies;
import dev.mediajobs.conformance.request.InvalidBody;
import dev.mediajobs.conformance.request.RequestBody;
import dev.mediajobs.conformance.request.SampleBodies;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.specs.ExampleValues;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecDocument;
import dev.mediajobs.specs.VendorSpec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RequestsTest {
    private static final String NO_FILE = "text instead of a file";

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void everySampleAndVariant_isValid_andEveryInvalidBodyIsNot(String name) {
        VendorSpec vendor = VendorSpec.of(name);
        SchemaValidator validator = new SchemaValidator(vendor.document());
        for (Operation operation : vendor.operations()) {
            for (SampleBodies.Named sample : SampleBodies.samples(validator, operation)) {
                RequestBody body = sample.body();
                assertThat(validator.validate(body.schema(), body.value()))
                        .as("%s %s", operation, sample.name())
                        .isEmpty();
                assertThat(SampleBodies.variants(validator, sample))
                        .allMatch(each -> validator.isValid(
                                each.body().schema(), each.body().value()));
                assertThat(InvalidBodies.of(validator, body))
                        .isNotEmpty()
                        .noneMatch(each ->
                                !each.change().equals(NO_FILE) && validator.isValid(body.schema(), each.value()));
            }
        }
    }

    @Test
    void aBody_hasAnInvalidVariantForEveryConstraint() {
        VendorSpec vendor = VendorSpec.of("creatify");
        SchemaValidator validator = new SchemaValidator(vendor.document());
        Operation operation = vendor.operation("createAurora").orElseThrow();
        RequestBody body = SampleBodies.samples(validator, operation).get(0).body();
        List<InvalidBody> mutations = InvalidBodies.of(validator, body);
        assertThat(mutations)
                .extracting(each -> each.pointer() + " " + each.change())
                .contains(
                        "/audio missing",
                        "/image missing",
                        "/audio of a wrong type",
                        "/image null",
                        "/name longer than allowed",
                        "/webhook_url longer than allowed",
                        "/audio not a valid uri");
    }

    @Test
    void aFlatObject_hasValidBodies_andItsConditionsAreTested() {
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
        VendorSpec vendor = new VendorSpec(SpecDocument.parse("film", yaml));
        SchemaValidator validator = new SchemaValidator(vendor.document());
        List<SampleBodies.Named> samples =
                SampleBodies.samples(validator, vendor.operation("film").orElseThrow());

        assertThat(samples)
                .allMatch(each ->
                        validator.isValid(each.body().schema(), each.body().value()));
        assertThat(samples)
                .extracting(each -> each.body().value().toString())
                .containsExactly(
                        "{\"style\":\"zoom\",\"imageId\":\"i\"}",
                        "{\"style\":\"custom\",\"prompt\":\"Slowly\",\"imageId\":\"i\"}",
                        "{\"image\":\"sample\",\"extra\":\"sample\"}");
        assertThat(InvalidBodies.of(validator, samples.get(0).body()))
                .extracting(each -> each.keyword() + " " + each.pointer() + " " + each.change())
                .contains("not /style custom in violation of a condition", "required /style missing")
                .doesNotContain("required /imageId missing");
        assertThat(InvalidBodies.of(validator, samples.get(1).body()))
                .extracting(each -> each.keyword() + " " + each.pointer())
                .contains("required /prompt");
        assertThat(InvalidBodies.of(validator, samples.get(2).body()))
                .extracting(each -> each.keyword() + " " + each.pointer() + " " + each.change())
                .containsExactly("not /imageUrl added in violation of a condition");
        assertThat(SampleBodies.variants(validator, samples.get(1)))
                .extracting(each -> each.body().value().toString())
                .contains("{\"style\":\"zoom\",\"prompt\":\"Slowly\",\"imageId\":\"i\"}");
    }

    @Test
    void aCredential_isReadFromTheVariableOfItsHeader() {
        assertThat(new Credentials(VendorSpec.of("creatify"), Map.of(), Optional.empty(), new Secrets()).missing())
                .containsExactlyInAnyOrder("CREATIFY_API_ID", "CREATIFY_API_KEY");
        assertThat(new Credentials(VendorSpec.of("miraflow"), Map.of(), Optional.empty(), new Secrets()).missing())
                .containsExactly("MIRAFLOW_API_KEY");
    }

    @Test
    void aBearerTokenThatNoOperationIssues_isReadFromAVariable() {
        String yaml = """
                paths:
                  /a:
                    get: {operationId: a, security: [{Token: []}]}
                components:
                  securitySchemes:
                    Token: {type: http, scheme: bearer}
                """;
        VendorSpec vendor = new VendorSpec(SpecDocument.parse("loom", yaml));
        Map<String, String> environment = Map.of("LOOM_API_KEY", "the key");
        Credentials credentials = new Credentials(vendor, environment, Optional.empty(), new Secrets());
        assertThat(credentials.headers(vendor.operations().get(0))).containsEntry("Authorization", "Bearer the key");
        assertThat(new Credentials(vendor, Map.of(), Optional.empty(), new Secrets()).missing())
                .containsExactly("LOOM_API_KEY");
    }

    @Test
    void aForm_isWrittenPartByPart() {
        VendorSpec vendor = VendorSpec.of("miragic");
        Operation operation = vendor.operation("createSpeedPainting").orElseThrow();
        ObjectNode value = JsonNodeFactory.instance
                .objectNode()
                .put("fps", 30)
                .put("quality", "hd")
                .put("image", ExampleValues.FILE);
        RequestBody body = new RequestBody(
                "multipart/form-data", operation.requestContents().get("multipart/form-data"), value);
        assertThat(new String(body.bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("--mediajobs-conformance-")
                .contains("name=\"fps\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n30\r\n")
                .contains("name=\"image\"; filename=\"image.png\"\r\nContent-Type: image/png\r\n\r\n\u0089PNG")
                .endsWith("--\r\n");
    }

    @Test
    void aCall_keepsTheBaseUrlAndEncodesParameters() {
        Operation operation = VendorSpec.of("creatify").operation("getAurora").orElseThrow();
        Call call = Call.of(operation).path("id", "a/b c").query("x", "1&2");
        assertThat(call.at(URI.create("http://127.0.0.1:1/gateway/")).uri())
                .hasToString("http://127.0.0.1:1/gateway/api/aurora/a%2Fb%20c/?x=1%262");
    }

    @Test
    void twoCredentials_areRejectedIfOneIsWrongOrMissing() {
        VendorSpec vendor = VendorSpec.of("creatify");
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
                        "empty X-API-ID",
                        "wrong X-API-KEY",
                        "without X-API-KEY",
                        "empty X-API-KEY");
    }

    @Test
    void aToken_isRejectedWithAnotherScheme() {
        VendorSpec vendor = VendorSpec.of("mirrago");
        Credentials credentials = new Credentials(vendor, Map.of(), Optional.of("made-up"), new Secrets());
        credentials.token("my-token");
        assertThat(credentials.areMadeUp()).isTrue();
        assertThat(credentials.refused(vendor.operation("getTryOn").orElseThrow()))
                .containsEntry("token with another scheme", Map.of("Authorization", "Basic my-token"));
    }

    @Test
    void aFile_isReplacedByAText() {
        VendorSpec vendor = VendorSpec.of("miragic");
        SchemaValidator validator = new SchemaValidator(vendor.document());
        RequestBody body = SampleBodies.samples(
                        validator, vendor.operation("createSpeedPainting").orElseThrow())
                .get(0)
                .body();
        InvalidBody mutation = InvalidBodies.of(validator, body).stream()
                .filter(each -> each.pointer().equals("/image") && each.change().equals(NO_FILE))
                .findFirst()
                .orElseThrow();
        assertThat(new String(body.with(mutation.value()).bytes(), StandardCharsets.ISO_8859_1))
                .contains("name=\"image\"\r\nContent-Type: text/plain")
                .doesNotContain("filename=\"image.png\"");
    }

    @Test
    void missingCredentials_areNamedByTheirVariable() {
        Credentials credentials = new Credentials(VendorSpec.of("mirrago"), Map.of(), Optional.empty(), new Secrets());
        assertThat(credentials.missing()).containsExactly("MIRRAGO_CLIENT_ID", "MIRRAGO_CLIENT_SECRET");
    }
}

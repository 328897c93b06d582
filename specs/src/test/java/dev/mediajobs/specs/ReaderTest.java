package dev.mediajobs.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReaderTest {

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void everyOperation_hasItsLineInTheFile(String name) throws IOException {
        List<String> lines = Files.readAllLines(Spec.folder().resolve(name + ".yaml"), StandardCharsets.UTF_8);
        for (Operation operation : VendorSpec.of(name).operations()) {
            int line = operation.node().child("operationId").line();
            assertThat(lines.get(line - 1)).endsWith("operationId: " + operation.id());
        }
    }

    @ParameterizedTest
    @FieldSource("dev.mediajobs.specs.VendorSpec#NAMES")
    void everyJob_canBeFollowed(String name) {
        VendorSpec vendor = VendorSpec.of(name);
        assertThat(vendor.operations()).anyMatch(each -> each.jobSpec().isPresent());
        for (Operation submit : vendor.operations()) {
            submit.jobSpec().ifPresent(job -> {
                Operation poll = vendor.operation(job.pollOperation()).orElseThrow();
                SpecNode response = poll.success().orElseThrow().schema();
                StatusValues values = StatusValues.at(response, job.pollStatus().orElseThrow())
                        .orElseThrow();
                assertThat(values.all()).anyMatch(value -> values.phase(value).orElseThrow() == Phase.SUCCEEDED);
            });
        }
    }

    @Test
    void anAlias_hasThePhaseOfItsValue() {
        Operation submit = VendorSpec.of("mirrago").operation("createTryOn").orElseThrow();
        JobSpec job = submit.jobSpec().orElseThrow();
        SpecNode response = VendorSpec.of("mirrago")
                .operation(job.pollOperation())
                .flatMap(Operation::success)
                .orElseThrow()
                .schema();
        StatusValues values =
                StatusValues.at(response, job.pollStatus().orElseThrow()).orElseThrow();
        assertThat(values.phase("completedc")).contains(Phase.SUCCEEDED);
        assertThat(values.phase("archived")).isEmpty();
    }

    @Test
    void evidence_isThatOfTheNearestEnclosingLocation() {
        String yaml = """
                components:
                  schemas:
                    Guess:
                      x-evidence: {kind: inferred, place: 'a guess'}
                      properties:
                        a: {type: string}
                        b: {type: string, x-evidence: {kind: vendor, place: 'a page'}}
                    Fact:
                      properties:
                        a: {type: string}
                """;
        SpecDocument document = SpecDocument.parse("guess", yaml);
        assertThat(Evidence.isInferred(document.node("/components/schemas/Guess/properties/a")))
                .isTrue();
        assertThat(Evidence.isInferred(document.node("/components/schemas/Guess/properties/b")))
                .isFalse();
        assertThat(Evidence.isInferred(document.node("/components/schemas/Fact/properties/a")))
                .isFalse();
        assertThat(document.node("/components/schemas/Fact/properties/a").line())
                .isEqualTo(10);
    }

    @Test
    void aRange_coversTheCodesThatAreNotListed_andTheBodyKeepsItsOwnEvidence() {
        String yaml = """
                paths:
                  /a:
                    get:
                      operationId: a
                      responses:
                        2XX:
                          x-evidence: {kind: inferred, place: 'no code is documented'}
                          content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}
                        401: {description: No., x-evidence: {kind: documented, place: p}}
                        404: {description: No., x-evidence: {kind: inferred, place: p}}
                        default: {description: No., x-evidence: {kind: inferred, place: p}}
                  /b:
                    get:
                      operationId: b
                      responses:
                        201: {description: Made.}
                        400: {description: No.}
                components:
                  schemas:
                    A: {type: object, x-evidence: {kind: documented, place: p}}
                """;
        VendorSpec vendor = new VendorSpec(SpecDocument.parse("a", yaml));
        Operation ranges = vendor.operation("a").orElseThrow();
        assertThat(ranges.success().orElseThrow().key()).isEqualTo("2XX");
        assertThat(ranges.success().orElseThrow().isInferred()).isTrue();
        assertThat(ranges.success().orElseThrow().isContentInferred()).isFalse();
        assertThat(ranges.isSuccess(207)).isTrue();
        assertThat(ranges.response(418).orElseThrow().key()).isEqualTo("default");
        assertThat(ranges.allowsAnyError(List.of(400, 422))).isTrue();
        assertThat(ranges.allowsAnyError(List.of(401, 403))).isFalse();
        assertThat(ranges.documentsError(List.of(401, 403))).isTrue();
        assertThat(ranges.documentsError(List.of(404))).isFalse();
        Operation numbers = vendor.operation("b").orElseThrow();
        assertThat(numbers.isSuccess(201)).isTrue();
        assertThat(numbers.isSuccess(200)).isFalse();
        assertThat(numbers.allowsAnyError(List.of(404))).isFalse();
    }

    @Test
    void aLiteralPath_takesPrecedenceOverOneWithAnId() {
        VendorSpec vendor = VendorSpec.of("miragic");
        assertThat(vendor.find("POST", "/api/v1/speed-painting/create"))
                .map(Operation::id)
                .contains("createSpeedPainting");
        assertThat(vendor.find("GET", "/api/v1/speed-painting/jobs/7"))
                .map(Operation::id)
                .contains("getSpeedPainting");
        assertThat(vendor.find("GET", "/nowhere")).isEmpty();
    }

    @Test
    void aBearerTokenThatNoOperationIssues_isAnApiKey() {
        String yaml = """
                paths:
                  /a:
                    get: {operationId: a, security: [{Token: []}]}
                components:
                  securitySchemes:
                    Token: {type: http, scheme: bearer}
                """;
        assertThat(new VendorSpec(SpecDocument.parse("loom", yaml)).environmentVariables())
                .containsExactly(Map.entry("Token", "LOOM_API_KEY"));
        assertThat(VendorSpec.of("mirrago").environmentVariables())
                .containsValues("MIRRAGO_CLIENT_ID", "MIRRAGO_CLIENT_SECRET")
                .hasSize(2);
    }

    @Test
    void aMissingSpec_isNamed() {
        assertThatThrownBy(() -> SpecDocument.of("missing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.yaml");
    }
}

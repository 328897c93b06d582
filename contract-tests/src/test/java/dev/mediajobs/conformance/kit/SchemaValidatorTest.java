package dev.mediajobs.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.schema.SchemaViolation;
import dev.mediajobs.specs.SpecDocument;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaValidatorTest {

    private static final String YAML = """
            components:
              schemas:
                Job:
                  type: object
                  required: [id, state]
                  properties:
                    id: {type: string, format: uuid}
                    state: {$ref: '#/components/schemas/State'}
                    link: {type: string, nullable: true}
                    mood: {type: string, nullable: true, enum: [good, bad]}
                    share: {type: number, minimum: 0, exclusiveMinimum: true}
                    sizes: {type: array, nullable: true, items: {type: integer}}
                    when: {type: string, format: date-time}
                    any: {description: Text, a number or an object.}
                    details: {$ref: '#/components/schemas/Details'}
                    shape: {$ref: '#/components/schemas/Shape'}
                State: {type: string, enum: [queued, done]}
                Details: {type: object, nullable: true, required: [size], properties: {size: {type: integer}}}
                Shape: {type: string, nullable: true, enum: [square, round]}
                Response:
                  oneOf:
                    - $ref: '#/components/schemas/Job'
                    - $ref: '#/components/schemas/Picture'
                Picture:
                  type: object
                  required: [mediaId]
                  properties:
                    mediaId: {type: string}
            """;

    private static final String ID = "\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\"";

    private SpecDocument document;

    @BeforeEach
    void read() {
        document = SpecDocument.parse("job", YAML);
    }

    @Test
    void aValidValue_hasNoViolation_evenWithUndocumentedMembers() {
        assertThat(problems("Job", "{" + ID + ",\"state\":\"done\",\"link\":null,\"mood\":null,\"more\":[1]}"))
                .isEmpty();
        assertThat(problems("Job", "{" + ID + ",\"state\":\"done\",\"share\":0.1,\"sizes\":[1, 2.0]}"))
                .isEmpty();
        assertThat(problems("Job", "{" + ID + ",\"state\":\"done\",\"when\":\"2026-10-03T13:42:43.964728-07:00\"}"))
                .isEmpty();
    }

    @Test
    void aMissingMember_isReported() {
        assertThat(problems("Job", "{" + ID + "}")).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/state");
            assertThat(problem.keyword()).isEqualTo("required");
            assertThat(problem.actual()).isEqualTo("missing");
        });
    }

    @Test
    void aValueOutsideTheEnum_isReportedAtTheReferencedSchema() {
        assertThat(problems("Job", "{" + ID + ",\"state\":\"archived\"}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/state");
                    assertThat(problem.expected()).isEqualTo("one of queued, done");
                    assertThat(problem.location().pointer()).isEqualTo("/components/schemas/State/enum");
                    assertThat(problem.location().line()).isEqualTo(17);
                });
    }

    @Test
    void formats_areValidated() {
        assertThat(keywords("Job", "{\"id\":\"7\",\"state\":\"done\"}")).containsExactly("format");
        assertThat(keywords("Job", "{" + ID + ",\"state\":\"done\",\"when\":\"yesterday\"}"))
                .containsExactly("format");
    }

    @Test
    void nullWhereItIsNotAllowed_isReported() {
        assertThat(keywords("Job", "{" + ID + ",\"state\":null}")).contains("type");
    }

    @Test
    void nullOfAReferencedSchema_isAllowedIfItIsNullable() {
        String start = "{" + ID + ",\"state\":\"done\",";
        assertThat(problems("Job", start + "\"details\":null,\"shape\":null}")).isEmpty();
        assertThat(problems("Job", start + "\"details\":{\"size\":1},\"shape\":\"round\"}"))
                .isEmpty();
        assertThat(problems("Job", start + "\"details\":{}}"))
                .extracting(SchemaViolation::pointer)
                .containsExactly("/details/size");
        assertThat(keywords("Job", start + "\"shape\":\"oval\"}")).containsExactly("enum");
    }

    @Test
    void nullInsideANullableValue_isReported() {
        String start = "{" + ID + ",\"state\":\"done\",";
        assertThat(keywords("Job", start + "\"details\":{\"size\":null}}")).containsExactly("type");
        assertThat(keywords("Job", start + "\"sizes\":[null]}")).containsExactly("type");
        assertThat(problems("Job", start + "\"sizes\":null}")).isEmpty();
    }

    @Test
    void anExclusiveMinimum_isExcluded() {
        assertThat(keywords("Job", "{" + ID + ",\"state\":\"done\",\"share\":0}"))
                .containsExactly("minimum");
    }

    @Test
    void aValueWithoutAType_isNotRestricted() {
        for (String any : List.of("7", "\"text\"", "null", "[1]", "{\"a\":1}")) {
            assertThat(problems("Job", "{" + ID + ",\"state\":\"done\",\"any\":" + any + "}"))
                    .isEmpty();
        }
    }

    @Test
    void theBestMatchingAlternative_isReported() {
        assertThat(problems("Response", "{" + ID + ",\"state\":\"archived\"}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/state"));
        assertThat(problems("Response", "{\"mediaId\":7}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/mediaId"));
        assertThat(problems("Response", "{\"mediaId\":\"7\"}")).isEmpty();
    }

    private List<String> keywords(String schema, String json) {
        return problems(schema, json).stream().map(SchemaViolation::keyword).toList();
    }

    private List<SchemaViolation> problems(String schema, String json) {
        try {
            return new SchemaValidator(document)
                    .validate(document.node("/components/schemas/" + schema), new JsonMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package dev.mediajobs.specs.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediajobs.specs.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each deliberate break of the specs is found with file, line and suggestion. */
class BreaksTest {

    private static final String LEDGER = "quirks.yaml: ";
    private static final String NEXT_LINE = "|1";

    @TempDir
    Path folder;

    /** Name, file, text to replace, its replacement, text at the location of the finding, expected message. */
    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of(
                        "a removed field",
                        "miragic.yaml",
                        "        creditsUsed:\n          type: number\n          nullable: true\n",
                        "        creditsSpent:\n          type: number\n          nullable: true\n",
                        "                  creditsUsed: 5",
                        "creditsUsed"),
                Arguments.of(
                        "a renamed path",
                        "miragic.yaml",
                        "  /api/v1/speed-painting/jobs/{jobId}:",
                        "  /api/v1/speed-painting/tasks/{jobId}:",
                        "quirks.yaml: jobs~1{jobId}/get",
                        "which does not exist"),
                Arguments.of(
                        "a renamed path parameter",
                        "mirrago.yaml",
                        "  /v1/mirrago/job/{job_id}:\n    get:",
                        "  /v1/mirrago/job/{id}:\n    get:",
                        "    get:\n      operationId: getTryOn\n",
                        "The path names the parameters [id]"),
                Arguments.of(
                        "a wrong example",
                        "mirrago.yaml",
                        "credits_before: 100",
                        "credits_before: '100'",
                        "credits_before: '100'",
                        "string found, number expected"),
                Arguments.of(
                        "a status value without a phase",
                        "creatify.yaml",
                        "        rejected: rejected\n",
                        "",
                        "      x-job-phase:",
                        "The status value rejected has no phase"),
                Arguments.of(
                        "an unknown quirk",
                        "creatify.yaml",
                        "x-quirks: [C-12]",
                        "x-quirks: [C-99]",
                        "x-quirks: [C-99]",
                        "The quirk C-99 is not in the ledger"),
                Arguments.of(
                        "an alias of a missing value",
                        "mirrago.yaml",
                        "completedc: completed",
                        "completedc: finished",
                        "completedc: finished",
                        "refers to finished, which is not a value"),
                Arguments.of(
                        "a job that points nowhere",
                        "creatify.yaml",
                        "          status: /status\n",
                        "          status: /state\n",
                        "          status: /state",
                        "/state points at nothing"),
                Arguments.of(
                        "a job that asks no operation",
                        "creatify.yaml",
                        "operation: getAurora",
                        "operation: readAurora",
                        "        poll:",
                        "No operation is called readAurora"),
                Arguments.of(
                        "a dangling reference",
                        "miraflow.yaml",
                        "'#/components/schemas/MediaReference'",
                        "'#/components/schemas/MediaPointer'",
                        "'#/components/schemas/MediaPointer'",
                        "does not exist"),
                Arguments.of(
                        "two operations of one id",
                        "creatify.yaml",
                        "operationId: listAurora",
                        "operationId: createAurora",
                        "    get:\n      operationId: createAurora\n|1",
                        "The operationId createAurora is already used in line"),
                Arguments.of(
                        "broken YAML",
                        "miraflow.yaml",
                        "  title: Miraflow\n",
                        "  title: Miraflow: all\n",
                        "  title: Miraflow: all",
                        "This is not YAML"),
                Arguments.of(
                        "a key twice",
                        "mirrago.yaml",
                        "  version: 0.1.0\n",
                        "  version: 0.1.0\n  title: Again\n",
                        "  title: Again",
                        "title"),
                Arguments.of(
                        "a sixth extension",
                        "miragic.yaml",
                        "  title: Miragic speed painting\n",
                        "  title: Miragic speed painting\n  x-logo: none\n",
                        "  x-logo: none",
                        "x-logo is not one of the five extensions"),
                Arguments.of(
                        "an operation without evidence",
                        "miragic.yaml",
                        "      x-evidence: {kind: documented, place: 'miragic.txt L59-L85'}\n",
                        "",
                        "    post:\n      operationId: createSpeedPainting",
                        "has no x-evidence"),
                Arguments.of(
                        "a lifetime without evidence",
                        "creatify.yaml",
                        "          description: Link of a preview.\n",
                        "          description: Link of a preview. It expires after 24 hours.\n",
                        "          description: Link of a preview. It expires",
                        "The description states 'expires', '24 hours' without evidence"),
                Arguments.of(
                        "a limit without evidence",
                        "creatify.yaml",
                        "          description: Link of a preview.\n",
                        "          description: Link of a preview.\n          maxLength: 10\n",
                        "          maxLength: 10\n",
                        "The keyword maxLength states a limit without evidence"),
                Arguments.of(
                        "evidence of an unknown kind",
                        "miragic.yaml",
                        "{kind: documented, place: 'miragic.txt L59-L85'}",
                        "{kind: rumoured, place: 'miragic.txt L59-L85'}",
                        "{kind: rumoured,",
                        "x-evidence has an invalid format"),
                Arguments.of(
                        "two properties of one Java name",
                        "mirrago.yaml",
                        "        business_id:\n",
                        "        jobId: {type: string, description: The id.}\n        business_id:\n",
                        "        jobId: {type",
                        "become one name in Java"),
                Arguments.of(
                        "a type that OpenAPI does not know",
                        "creatify.yaml",
                        "          type: boolean\n",
                        "          type: bool\n",
                        "          type: bool\n",
                        "bool"),
                Arguments.of(
                        "a property without a sentence",
                        "creatify.yaml",
                        "          description: Id of the video.\n",
                        "",
                        "        id:\n          type: string\n          format: uuid\n        created_at:",
                        "The description is missing"),
                Arguments.of(
                        "a bare word that some read as a boolean",
                        "miragic.yaml",
                        "enum: [sd, hd]",
                        "enum: [sd, hd, on]",
                        "enum: [sd, hd, on]",
                        "as true or false"),
                Arguments.of("a tab", "mirrago.yaml", "  title: ", "\ttitle: ", "\ttitle: ", "cannot start any token"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void aBreak_isFoundWithFileLineAndSuggestion(
            String name, String file, String from, String to, String about, String problem) throws IOException {
        copySpecs();
        Path spec = folder.resolve(file);
        String whole = Files.readString(spec);
        assertThat(whole).as(name).contains(from);
        int at = whole.indexOf(from);
        String broken = whole.substring(0, at) + to + whole.substring(at + from.length());
        Files.writeString(spec, broken);

        List<Finding> findings = Checks.findings(Spec.folder(), folder);

        assertThat(findings).as(name).anySatisfy(finding -> {
            assertThat(finding.toString()).contains(problem).contains(" Suggestion: ");
            assertThat(finding.file() + ":" + finding.line()).isEqualTo(expected(file, broken, about));
        });
    }

    @Test
    void theSpecsAsTheyStand_haveNoFinding() throws IOException {
        copySpecs();
        assertThat(Checks.findings(Spec.folder(), folder)).isEmpty();
    }

    /** Returns file and line of the text at the location of the finding. */
    private String expected(String file, String broken, String about) throws IOException {
        if (about.startsWith(LEDGER)) {
            String ledger = Files.readString(folder.resolve("quirks.yaml"));
            return "quirks.yaml:" + line(ledger, about.substring(LEDGER.length()));
        }
        return about.endsWith(NEXT_LINE)
                ? file + ":" + (line(broken, about.replace(NEXT_LINE, "")) + 1)
                : file + ":" + line(broken, about);
    }

    private static int line(String text, String part) {
        int at = text.indexOf(part);
        assertThat(at).as("the place of " + part).isNotNegative();
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private void copySpecs() throws IOException {
        try (Stream<Path> files = Files.list(Spec.folder())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }
}

package dev.mediajobs.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mediajobs.conformance.check.Rule;
import dev.mediajobs.conformance.observe.traffic.ObservedExchange;
import dev.mediajobs.conformance.observe.traffic.SpecSource;
import dev.mediajobs.conformance.run.RunResult;
import dev.mediajobs.conformance.time.SystemTime;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that edits which follow from other responses and paths make the next observation clean. */
class EvidenceTest {

    private static final URI SERVER = URI.create("http://127.0.0.1:8089");

    @TempDir
    private Path folder;

    static List<String> vendors() {
        return VendorSpec.NAMES;
    }

    private static Observation observe(SpecSource spec, Collection<ObservedExchange> exchanges) {
        Observation observation = new Observation(SERVER, false, new SystemTime());
        observation.add(spec, SERVER);
        exchanges.forEach(each -> {
            observation.learnSecrets(spec.name(), each);
            observation.observe(spec.name(), each);
        });
        return observation;
    }

    /** Returns the deviations and corrections of exchanges; single polls cannot be clean about the end of a job. */
    private static List<String> problems(SpecSource spec, Collection<ObservedExchange> exchanges) {
        Observation observation = observe(spec, exchanges);
        List<String> problems =
                new ArrayList<>(observation.evidence(spec.name()).corrections());
        observation.report(RunResult::differences).stream()
                .filter(each -> each.rule() == Rule.SCHEMA || each.rule() == Rule.STATUS || each.rule() == Rule.PATH)
                // The samples of a document keep their members, whatever a server returns.
                .filter(each -> !each.expected().contains("as in every sample"))
                .forEach(each -> problems.add(each.line("")));
        return problems;
    }

    /** Applies the edits that follow from all exchanges at once, because validators of changed specs are slow to build. */
    private static void assertThatTheEditMakesItClean(SpecSource spec, Map<String, ObservedExchange> exchanges) {
        if (exchanges.isEmpty()) {
            return;
        }
        exchanges.forEach((what, exchange) -> assertThat(problems(spec, List.of(exchange)))
                .as("%s, before", what)
                .isNotEmpty());
        String yaml = observe(spec, exchanges.values()).evidence(spec.name()).yaml();
        assertThat(problems(SpecSource.parse(spec.name(), yaml), exchanges.values()))
                .as("%s, after the edits", exchanges.keySet())
                .isEmpty();
    }

    /** The ways in which a response can differ from its example. Each changes all members that it can. */
    private enum Change {
        RENAMED,
        ADDED,
        MISSING,
        NULL,
        ANOTHER_VALUE,
        ANOTHER_TYPE;

        ObjectNode of(Operation operation) {
            ObjectNode changed = ExampleTraffic.response(operation).deepCopy();
            SpecNode schema = operation.responseSchema();
            List<String> required = schema.child("required").texts();
            for (Map.Entry<String, JsonNode> member :
                    ExampleTraffic.response(operation).properties()) {
                String name = member.getKey();
                SpecNode property = schema.at("properties", name);
                boolean plainText = member.getValue().isTextual()
                        && !property.child("enum").exists()
                        && !property.child("format").exists();
                switch (this) {
                    case RENAMED -> changed.set("renamed_" + name, changed.remove(name));
                    case ADDED -> changed.put("new_member", "text");
                    case MISSING -> changed.remove(required.contains(name) ? name : "");
                    case NULL -> {
                        if (!property.child("nullable").json().asBoolean() && required.contains(name)) {
                            changed.putNull(name);
                        }
                    }
                    case ANOTHER_VALUE -> {
                        if (property.child("enum").exists()) {
                            changed.put(name, "new_value");
                        }
                    }
                    case ANOTHER_TYPE -> {
                        if (plainText) {
                            changed.put(name, 7);
                        }
                    }
                }
            }
            return changed;
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void examplesOfTheSpec_areClean(String vendor) {
        SpecSource spec = SpecSource.of(vendor);
        for (Operation operation : ExampleTraffic.operations(spec.vendor())) {
            JsonNode example = ExampleTraffic.response(operation);
            assertThat(problems(
                            spec,
                            List.of(ExampleTraffic.exchange(
                                    operation, ExampleTraffic.path(operation), operation.successStatus(), example))))
                    .as(operation.id())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void anotherMember_isAnEditOfTheSpec_afterWhichItIsClean(String vendor) {
        SpecSource spec = SpecSource.of(vendor);
        for (Change change : Change.values()) {
            Map<String, ObservedExchange> exchanges = new LinkedHashMap<>();
            for (Operation operation : ExampleTraffic.operations(spec.vendor())) {
                if (!ExampleTraffic.response(operation).isObject()) {
                    continue;
                }
                ObjectNode response = change.of(operation);
                if (!response.equals(ExampleTraffic.response(operation))) {
                    String path = ExampleTraffic.path(operation);
                    exchanges.put(
                            operation + " with " + change,
                            ExampleTraffic.exchange(operation, path, operation.successStatus(), response));
                }
            }
            assertThatTheEditMakesItClean(spec, exchanges);
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void anotherPath_isAnEditOfTheSpec_afterWhichItIsClean(String vendor) {
        SpecSource spec = SpecSource.of(vendor);
        for (String prefix : List.of("/other-", "/v9/")) {
            Map<String, ObservedExchange> exchanges = new LinkedHashMap<>();
            for (Operation operation : ExampleTraffic.operations(spec.vendor())) {
                // In place of the first segment, and in addition to it.
                String other = ExampleTraffic.path(operation).replaceFirst("/", prefix);
                exchanges.put(
                        operation + " at " + other,
                        ExampleTraffic.exchange(
                                operation, other, operation.successStatus(), ExampleTraffic.response(operation)));
            }
            assertThatTheEditMakesItClean(spec, exchanges);
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void anotherSuccessCode_isAnEditOfTheSpec(String vendor) {
        SpecSource spec = SpecSource.of(vendor);
        Map<String, ObservedExchange> exchanges = new LinkedHashMap<>();
        for (Operation operation : ExampleTraffic.operations(spec.vendor())) {
            if (!operation.isSuccess(207)) {
                exchanges.put(
                        operation + " with 207",
                        ExampleTraffic.exchange(
                                operation, ExampleTraffic.path(operation), 207, ExampleTraffic.response(operation)));
            }
        }
        assertThatTheEditMakesItClean(spec, exchanges);
    }

    @Test
    void whatWasSeen_becomesRecordedEvidence_inAPatchThatGitApplies() throws Exception {
        SpecSource spec = SpecSource.of("miraflow");
        Operation operation = spec.vendor().operation("generateMockupVideo").orElseThrow();
        Observation observation = observe(
                spec,
                List.of(ExampleTraffic.exchange(operation, operation.path(), 202, ExampleTraffic.response(operation))));

        String patch = observation.files().get("evidence-miraflow.patch");
        assertThat(patch)
                .contains(
                        "+      x-evidence: {kind: recorded, place: 'POST /api/mockup/video returned 202 at 127.0.0.1 on"
                                + " 1970-01-01; before, inferred: fields and length miraflow.txt L190-L205; path a guess'}")
                .contains("+        '202':");
        assertThat(applied(spec, patch))
                .isEqualTo(observation.evidence("miraflow").yaml());
    }

    private String applied(SpecSource spec, String patch) throws IOException, InterruptedException {
        Path specs = Files.createDirectory(folder.resolve("specs"));
        Path file = Files.writeString(specs.resolve(spec.name() + ".yaml"), spec.yaml());
        Path changes = Files.writeString(folder.resolve("evidence.patch"), patch);
        Process git = new ProcessBuilder("git", "apply", changes.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(git.waitFor()).isZero();
        return Files.readString(file);
    }
}

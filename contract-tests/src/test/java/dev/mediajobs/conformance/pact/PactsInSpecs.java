package dev.mediajobs.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.conformance.schema.SchemaValidator;
import dev.mediajobs.conformance.schema.SchemaViolation;
import dev.mediajobs.specs.JsonPointers;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.ResponseSpec;
import dev.mediajobs.specs.Schemas;
import dev.mediajobs.specs.SpecNode;
import dev.mediajobs.specs.VendorSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks a pact against the OpenAPI document of its provider. Response members must be documented but may be missing;
 * requests must be valid, unless an error is expected.
 */
final class PactsInSpecs {
    private static final Pattern PART_NAME = Pattern.compile("name=\"([^\"]+)\"");

    private final VendorSpec vendor;
    private final SchemaValidator validator;
    private final List<String> problems = new ArrayList<>();

    private PactsInSpecs(VendorSpec vendor) {
        this.vendor = vendor;
        this.validator = SchemaValidator.of(vendor.document());
    }

    /** Returns one line for each violation of the document. */
    static List<String> problems(JsonNode pact) {
        String provider = pact.at("/provider/name").asText();
        PactsInSpecs all = new PactsInSpecs(VendorSpec.of(provider.replace("-webhook", "")));
        for (JsonNode interaction : pact.path("interactions")) {
            if (interaction.path("type").asText().contains("Message")) {
                all.message(interaction);
            } else {
                all.exchange(interaction);
            }
        }
        return all.problems;
    }

    private void exchange(JsonNode interaction) {
        JsonNode request = interaction.path("request");
        String name = interaction.path("description").asText();
        Optional<Operation> found = vendor.find(
                request.path("method").asText(), request.path("path").asText());
        if (found.isEmpty()) {
            problems.add(name + ": no operation " + request.path("method").asText() + " "
                    + request.path("path").asText());
            return;
        }
        Operation operation = found.get();
        int status = interaction.at("/response/status").asInt();
        List<String> violations = new ArrayList<>();
        query(operation, request.path("query"), violations);
        body(operation, request, violations);
        if (status == 400 && violations.isEmpty()) {
            problems.add(name + ": rejected as a bad request, but nothing in it is bad");
        } else if (status != 400) {
            violations.forEach(each -> problems.add(name + ": request " + each));
        }
        response(name, operation, status, interaction.path("response"));
    }

    private void query(Operation operation, JsonNode query, List<String> violations) {
        query.fieldNames().forEachRemaining(each -> {
            if (operation.parameters("query").stream()
                    .noneMatch(parameter -> parameter.child("name").text().equals(each))) {
                violations.add("has an undocumented parameter " + each);
            }
        });
    }

    private void body(Operation operation, JsonNode request, List<String> violations) {
        String type = request.at("/body/contentType").asText("").replaceAll(";.*", "");
        if (operation.requestContents().isEmpty() || type.isEmpty()) {
            return;
        }
        SpecNode content = operation.requestContents().get(type);
        if (content == null) {
            violations.add("is of the undocumented type " + type);
        } else if (type.startsWith("multipart/")) {
            parts(content.child("schema"), request.at("/body/content").asText(), violations);
        } else {
            for (SchemaViolation each : validator.validate(content.child("schema"), request.at("/body/content"))) {
                violations.add(each.pointer() + " is to be " + each.expected() + ", not " + each.actual());
            }
        }
    }

    private static void parts(SpecNode schema, String base64, List<String> violations) {
        String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        Set<String> names = new TreeSet<>();
        PART_NAME
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.contains("."))
                .forEach(names::add);
        for (String name : names) {
            if (!schema.at("properties", name).exists()) {
                violations.add("has an undocumented part " + name);
            }
        }
        schema.child("required").texts().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> violations.add("has no part " + name));
    }

    private void response(String name, Operation operation, int status, JsonNode response) {
        Optional<ResponseSpec> responseSpec = operation.response(status);
        if (responseSpec.isEmpty()) {
            problems.add(name + ": " + operation.id() + " has no response " + status);
            return;
        }
        SpecNode schema = responseSpec.get().schema();
        JsonNode body = response.at("/body/content");
        if (!body.isMissingNode() && schema.exists()) {
            content(name + ": response", schema, body);
        }
    }

    private void message(JsonNode interaction) {
        SpecNode schema = vendor.operations().stream()
                .flatMap(each -> each.node().child("callbacks").members().values().stream())
                .flatMap(each -> each.members().values().stream())
                .map(each -> each.at("post", "requestBody", "content", "application/json", "schema"))
                .findFirst()
                .orElseThrow();
        String name = interaction.path("description").asText();
        content(name + ": message", schema, interaction.at("/contents/content"));
    }

    private void content(String name, SpecNode schema, JsonNode body) {
        for (SchemaViolation each : validator.validate(schema, body)) {
            if (!each.keyword().equals("required")) {
                problems.add(name + " " + each.pointer() + " is to be " + each.expected() + ", not " + each.actual());
            }
        }
        members(name, schema, "", body);
    }

    private void members(String name, SpecNode schema, String pointer, JsonNode value) {
        value.properties().forEach(each -> {
            String place = JsonPointers.join(pointer, each.getKey());
            boolean open = Schemas.find(schema, pointer).stream().anyMatch(PactsInSpecs::isOpen);
            if (Schemas.find(schema, place).isEmpty() && !open) {
                problems.add(name + " " + place + " is not documented");
            } else if (!open) {
                members(name, schema, place, each.getValue());
            }
        });
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            members(name, schema, pointer + "/" + i, value.get(i));
        }
    }

    /** Returns whether a value may have undocumented members or any type. */
    private static boolean isOpen(SpecNode schema) {
        return schema.child("additionalProperties").exists()
                || Stream.of("type", "properties", "items", "allOf", "oneOf", "anyOf")
                        .noneMatch(keyword -> schema.child(keyword).exists());
    }
}

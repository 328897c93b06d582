package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mediajobs.simulator.spec.Operation.SecurityScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One vendor's spec, read from the class path. Safe for several threads. */
public final class VendorSpec {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static final Pattern CALLBACK = Pattern.compile("\\{\\$request\\.body#(/.*)}");

    private static final Map<String, VendorSpec> READ = new ConcurrentHashMap<>();

    private final String name;
    private final SpecDocument document;
    private final Schema.Compiler schemas;
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    private VendorSpec(String name) {
        this.name = name;
        String file = name + ".yaml";
        this.document = new SpecDocument("dev/mediajobs/specs/" + file);
        this.schemas = new Schema.Compiler(document, file);
        Map<String, JsonNode> jobs = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    Operation operation = operation(method.getKey(), path.getKey(), method.getValue(), file);
                    operations.put(operation.id(), operation);
                    jobs.put(operation.id(), method.getValue().path("x-job"));
                }
            }
        }
        jobs.forEach((id, job) -> {
            Operation poll = operations.get(job.path("poll").path("operation").asText());
            if (poll != null && poll.responseSchema() != null) {
                operations.computeIfPresent(id, (same, submit) -> submit.with(JobSpec.of(job, poll.responseSchema())));
            }
        });
    }

    /**
     * {@return the spec of that vendor, which is read once}
     *
     * @param name such as {@code creatify}
     * @throws IllegalStateException if the class path has none
     */
    public static VendorSpec read(String name) {
        return READ.computeIfAbsent(name, VendorSpec::new);
    }

    /** {@return the vendor's name} */
    public String name() {
        return name;
    }

    /** {@return the operations by id, in the spec's order} */
    public Map<String, Operation> operations() {
        return Collections.unmodifiableMap(operations);
    }

    /** {@return every id in an example: the values of members whose names end in Id or Ids} */
    public Set<String> exampleIds() {
        Set<String> ids = new HashSet<>();
        examples(document.root()).forEach(example -> ids(example, ids));
        return ids;
    }

    private static Stream<JsonNode> examples(JsonNode node) {
        return Stream.concat(
                node.path("examples").valueStream().map(example -> example.path("value")),
                node.valueStream().flatMap(VendorSpec::examples));
    }

    private static void ids(JsonNode value, Set<String> found) {
        value.properties().forEach(member -> {
            if (member.getKey().matches("(.*I|i)ds?")) {
                member.getValue().valueStream().map(JsonNode::asText).forEach(found::add);
                found.add(member.getValue().asText());
            }
            ids(member.getValue(), found);
        });
        if (value.isArray()) {
            value.forEach(item -> ids(item, found));
        }
    }

    private Operation operation(String method, String path, JsonNode node, String file) {
        JsonNode body = document.resolve(node.path("requestBody"));
        Map<String, Schema> bodies = new LinkedHashMap<>();
        Map<String, List<String>> partTypes = new LinkedHashMap<>();
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> type : body.path("content").properties()) {
            bodies.put(type.getKey(), schemas.compile(type.getValue().path("schema")));
            for (Map.Entry<String, JsonNode> part :
                    type.getValue().path("encoding").properties()) {
                String list = part.getValue().path("contentType").asText();
                partTypes.put(part.getKey(), List.of(list.split(",\\s*")));
            }
            JsonNode example = firstExample(type.getValue());
            if (example != null) {
                examples.put(type.getKey(), example);
            }
        }
        int success = 0;
        Schema response = null;
        Map<Integer, JsonNode> errors = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : node.path("responses").properties()) {
            JsonNode json = document.resolve(entry.getValue()).path("content").path("application/json");
            if (entry.getKey().matches("2(\\d\\d|XX)") && success == 0) {
                success = Integer.parseInt(entry.getKey().replace('X', '0'));
                response = json.has("schema") ? schemas.compile(json.get("schema")) : null;
            } else if (entry.getKey().matches("[345]\\d\\d") && firstExample(json) != null) {
                errors.put(Integer.parseInt(entry.getKey()), firstExample(json));
            }
        }
        return new Operation(
                name,
                node.path("operationId").asText(),
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                file + ":" + document.line(node),
                security(
                        node.has("security")
                                ? node.get("security")
                                : document.root().path("security")),
                parameters(path, node),
                body.path("required").asBoolean(false),
                Collections.unmodifiableMap(bodies),
                Collections.unmodifiableMap(partTypes),
                Collections.unmodifiableMap(examples),
                success == 0 ? 200 : success,
                response,
                Collections.unmodifiableMap(errors),
                callback(node.path("callbacks")),
                null);
    }

    private List<Parameter> parameters(String path, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode holder : List.of(document.root().path("paths").path(path), operation)) {
            holder.path("parameters")
                    .forEach(parameter -> parameters.add(Parameter.of(document.resolve(parameter), schemas)));
        }
        return List.copyOf(parameters);
    }

    /** Where a body names the address of a webhook: {@code {$request.body#/webhook_url}} says so. */
    private static @Nullable JsonPointer callback(JsonNode callbacks) {
        for (JsonNode callback : callbacks) {
            for (Map.Entry<String, JsonNode> address : callback.properties()) {
                Matcher place = CALLBACK.matcher(address.getKey());
                if (place.matches()) {
                    return JsonPointer.compile(place.group(1));
                }
            }
        }
        return null;
    }

    private @Nullable JsonNode firstExample(JsonNode content) {
        if (content.has("example")) {
            return content.get("example");
        }
        for (JsonNode example : content.path("examples")) {
            return document.resolve(example).path("value");
        }
        return null;
    }

    private List<List<SecurityScheme>> security(JsonNode alternatives) {
        List<List<SecurityScheme>> read = new ArrayList<>();
        for (JsonNode alternative : alternatives) {
            List<SecurityScheme> all = new ArrayList<>();
            alternative.fieldNames().forEachRemaining(scheme -> {
                JsonNode at = document.resolve(document.root()
                        .path("components")
                        .path("securitySchemes")
                        .path(scheme));
                boolean bearer = at.path("type").asText().equals("http");
                all.add(new SecurityScheme(
                        bearer ? "Authorization" : at.path("name").asText(), bearer));
            });
            read.add(List.copyOf(all));
        }
        return List.copyOf(read);
    }
}

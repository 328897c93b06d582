import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mediajobs.client.runtime.MultipartFormBuilder;
import dev.mediajobs.generator.MediaJobsMoshiCodegen;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/** The multipart form of one call, and the parts that it must become. Not thread-safe. */
final class Multipart {
    private static final MediaType BINARY = MediaType.get("application/octet-stream");

    private final MediaJobsMoshiCodegen config;
    private final ClassLoader loader;
    private final List<Class<?>> models;
    private final Described operation;
    private final Samples samples;
    private final int variation;
    /** The contents of the parts, null for a list. */
    private final Map<String, String> parts = new LinkedHashMap<>();

    Multipart(
            MediaJobsMoshiCodegen config,
            ClassLoader loader,
            List<Class<?>> models,
            Described operation,
            Samples samples,
            int variation) {
        this.config = config;
        this.loader = loader;
        this.models = models;
        this.operation = operation;
        this.samples = samples;
        this.variation = variation;
    }

    /** Returns the schema of the form, or of the first one if there are several. */
    JsonNode schema() {
        JsonNode schema = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> media : operation.requestContent().properties()) {
            schema = media.getKey().startsWith("multipart/") ? media.getValue().path("schema") : schema;
        }
        for (String kind : List.of("oneOf", "anyOf")) {
            JsonNode target = operation.resolve(schema);
            schema = target.has(kind) && !target.has("properties") ? target.get(kind).get(0) : schema;
        }
        return schema;
    }

    boolean isUsed() {
        return !parts.isEmpty();
    }

    /** Returns the body with samples of members. */
    Object of(Map<String, JsonNode> members) throws Exception {
        if (members.isEmpty()) {
            parts.put("k e", Samples.TEXT);
            return new MultipartFormBuilder().add("k e", Samples.TEXT).toBody();
        }
        String reference = schema().path("$ref").asText();
        String id = config.toOperationId(operation.id());
        List<String> names = new ArrayList<>();
        for (String number : List.of("", "1", "_1", "2")) {
            names.add(reference.substring(reference.lastIndexOf('/') + 1) + number);
            names.add(reference.substring(reference.lastIndexOf('/') + 1) + "Form" + number);
            names.addAll(List.of(id + "_request" + number, id + "Request" + number, id + "_form" + number));
        }
        for (String name : names) {
            Class<?> type = RoundTrip.find(loader, config.modelPackage() + "." + config.toModelName(name));
            if (type != null && RoundTrip.hasMethod(type, "builder") && setters(type).containsAll(setters(members))) {
                return form(type, members);
            }
        }
        // Forms with the same members have one class.
        for (Class<?> type : models) {
            if (setters(type).equals(setters(members))) {
                return form(type, members);
            }
        }
        throw new UnsupportedOperationException("no form class among " + names);
    }

    private Set<String> setters(Map<String, JsonNode> members) {
        Set<String> names = new HashSet<>();
        members.keySet().forEach(member -> names.add(config.toVarName(member)));
        return names;
    }

    private static Set<String> setters(Class<?> type) throws ReflectiveOperationException {
        Class<?> builder = type.getMethod("builder").getReturnType();
        Set<String> names = new HashSet<>();
        for (Method method : builder.getMethods()) {
            if (method.getReturnType() == builder && !method.getName().equals("unknownField")) {
                names.add(method.getName());
            }
        }
        names.removeIf(name -> names.contains(name.replaceFirst("Values?$", "")) && name.matches(".*Values?"));
        return names;
    }

    private Object form(Class<?> type, Map<String, JsonNode> members) throws Exception {
        Object builder = type.getMethod("builder").invoke(null);
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            set(builder, member.getKey(), member.getValue());
        }
        Object form = builder.getClass().getMethod("build").invoke(builder);
        return RoundTrip.hasMethod(type, "toBody") ? type.getMethod("toBody").invoke(form) : MultipartFormBuilder.bodyOf(form);
    }

    private void set(Object builder, String member, JsonNode schema) throws Exception {
        String setter = config.toVarName(member);
        for (Method method : builder.getClass().getMethods()) {
            Class<?>[] types = method.getParameterTypes();
            boolean file = types.length == 2 && types[1] == RequestBody.class;
            if (file && method.getName().equals(setter)) {
                method.invoke(builder, "a.bin", RequestBody.create("bytes", BINARY));
                parts.put(member, "bytes");
                return;
            }
        }
        for (Method method : builder.getClass().getMethods()) {
            // Words that the enum lacks are text.
            boolean word = method.getName().equals(setter + "Value");
            if ((word || method.getName().equals(setter)) && method.getParameterCount() == 1
                    && !(method.getParameterTypes()[0].isEnum())) {
                JsonNode value = samples.of(schema, variation);
                method.invoke(builder, RoundTrip.read(method.getGenericParameterTypes()[0], value));
                parts.put(member, value.isArray() ? null : value.isObject() ? value.toString() : value.asText());
                return;
            }
        }
    }

    /** Compares the form that was received. */
    void compare(RoundTrip result, String what, String received) throws Exception {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            int start = received.indexOf("name=\"" + part.getKey() + "\"");
            String content = start < 0 ? "" : received.substring(start).split("\r\n\r\n", 2)[1].split("\r\n--", 2)[0];
            if (part.getValue() != null && part.getValue().startsWith("{")) {
                result.compare(what + " part " + part.getKey(), RoundTrip.json(part.getValue()), RoundTrip.json(content));
            } else if (part.getValue() != null) {
                result.compare(what + " part " + part.getKey(), part.getValue(), content);
            }
        }
    }
}

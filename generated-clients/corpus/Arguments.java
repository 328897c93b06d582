import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import dev.mediajobs.generator.MediaJobsMoshiCodegen;

/** Sample arguments of one call, and the request that they must become. Not thread-safe. */
final class Arguments {
    private final MediaJobsMoshiCodegen config;
    private final Described operation;
    private final Samples samples;
    private final int variation;
    private final List<JsonNode> unused;
    private final Map<String, JsonNode> members = new LinkedHashMap<>();
    private final List<String> query = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private final List<String> form = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Multipart multipart;
    private String path;
    private JsonNode body;
    private String text;

    Arguments(
            MediaJobsMoshiCodegen config,
            ClassLoader loader,
            List<Class<?>> models,
            Described operation,
            Samples samples,
            int variation) {
        this.config = config;
        this.multipart = new Multipart(config, loader, models, operation, samples, variation);
        this.operation = operation;
        this.samples = samples;
        this.variation = variation;
        this.path = operation.path.replaceFirst("^/", "").replaceFirst("[?#].*", "");
        if (operation.path.contains("?")) {
            query.addAll(Wire.decoded(operation.path.replaceFirst(".*?\\?", "").replaceFirst("#.*", ""), "&"));
        }
        this.unused = operation.parameters();
        JsonNode form = operation.requestContent().path("application/x-www-form-urlencoded");
        if (Described.jsonType(operation.requestContent()) == null) {
            collect(form.path("schema"));
        }
    }

    /** Collects the members of a form. */
    private void collect(JsonNode schema) {
        JsonNode target = operation.resolve(schema);
        for (String kind : List.of("allOf", "anyOf", "oneOf")) {
            target.path(kind).forEach(this::collect);
        }
        target.path("properties").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    }

    /** Returns the argument for a parameter of the method. */
    Object of(Parameter parameter) throws Exception {
        if (parameter.getType() == MultipartBody.class) {
            collect(multipart.schema());
            return multipart.of(members);
        }
        for (String name : List.of(parameter.getName(), parameter.getName().replaceFirst("\\d+$", ""))) {
            for (JsonNode described : unused) {
                if (config.toParamName(described.path("name").asText()).equalsIgnoreCase(name)) {
                    unused.remove(described);
                    return parameter(described, parameter);
                }
            }
            for (Map.Entry<String, JsonNode> member : members.entrySet()) {
                if (config.toParamName(member.getKey()).equalsIgnoreCase(name)) {
                    members.remove(member.getKey());
                    return field(member, parameter);
                }
            }
        }
        if (parameter.getType() == RequestBody.class) {
            text = "bytes";
            return RequestBody.create("bytes", null);
        }
        String type = Described.jsonType(operation.requestContent());
        if (type == null && operation.requestContent().has("application/x-www-form-urlencoded")) {
            JsonNode media = operation.requestContent().path("application/x-www-form-urlencoded");
            JsonNode value = samples.of(media.path("schema"), variation);
            form.addAll(Wire.pairs("", value, "form", true));
            return RoundTrip.read(parameter.getParameterizedType(), value);
        }
        if (type == null) {
            text = "some text";
            return text;
        }
        body = samples.of(operation.requestContent().path(type).path("schema"), variation);
        return RoundTrip.read(parameter.getParameterizedType(), body);
    }

    private Object parameter(JsonNode described, Parameter parameter) throws Exception {
        String name = described.path("name").asText();
        String in = described.path("in").asText();
        if (variation == 1 && !described.path("required").asBoolean() && !in.equals("path")) {
            return null;
        }
        boolean json = described.has("content");
        JsonNode schema = json ? described.path("content").elements().next().path("schema") : described.path("schema");
        JsonNode value = json ? samples.of(schema, variation) : samples.ofParameter(schema, variation);
        String style = json ? "json" : described.path("style").asText(in.matches("query|cookie") ? "form" : "simple");
        boolean explode = described.path("explode").asBoolean(style.equals("form"));
        switch (in) {
            case "query" -> query.addAll(Wire.pairs(name, value, style, explode));
            case "cookie" -> cookies.addAll(Wire.pairs(name, value, style, explode));
            case "path" -> path = path.replace("{" + name + "}", Wire.text(name, value, style, explode));
            default -> {
                if (!name.toLowerCase(Locale.ROOT).matches("accept|content-type|authorization")) {
                    headers.put(name, Wire.text(name, value, style, explode));
                }
            }
        }
        return RoundTrip.read(parameter.getParameterizedType(), value);
    }

    private Object field(Map.Entry<String, JsonNode> member, Parameter parameter) throws Exception {
        JsonNode value = samples.of(member.getValue(), variation);
        JsonNode encoding = operation.requestContent()
                .path("application/x-www-form-urlencoded")
                .path("encoding")
                .path(member.getKey());
        boolean json = encoding.path("contentType").asText().contains("json");
        String style = json ? "json" : encoding.path("style").asText("form");
        form.addAll(Wire.pairs(member.getKey(), value, style, encoding.path("explode").asBoolean(style.equals("form"))));
        return RoundTrip.read(parameter.getParameterizedType(), value);
    }

    /** Compares the request that was received. */
    void compare(RoundTrip result, String what, HttpExchange request, String received) throws Exception {
        String sentPath = request.getRequestURI().getRawPath();
        result.compare(what + " path", "/base/" + path, Wire.decode(sentPath.replace("+", "%2B")));
        result.compare(
                what + " query",
                query.stream().sorted().toList(),
                Wire.decoded(request.getRequestURI().getRawQuery(), "&").stream().sorted().toList());
        result.compare(
                what + " cookies", cookies, Wire.decoded(request.getRequestHeaders().getFirst("Cookie"), "; "));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            String sent = request.getRequestHeaders().getFirst(header.getKey());
            result.compare(what + " header " + header.getKey(), header.getValue(), String.valueOf(sent));
        }
        if (body != null) {
            result.compare(what + " body", body, RoundTrip.json(received));
        } else if (text != null) {
            result.compare(what + " body", text, received);
        } else if (multipart.isUsed()) {
            multipart.compare(result, what, received);
        } else {
            result.compare(
                    what + " form", form.stream().sorted().toList(), Wire.decoded(received, "&").stream().sorted().toList());
        }
    }
}

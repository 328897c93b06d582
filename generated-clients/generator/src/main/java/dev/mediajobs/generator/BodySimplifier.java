package dev.mediajobs.generator;

import dev.mediajobs.generator.MediaTypes.Choice;
import dev.mediajobs.generator.MediaTypes.Kind;
import dev.mediajobs.generator.ParameterShape.Part;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openapitools.codegen.utils.ModelUtils;

/** Chooses the media types of requests and responses, and simplifies the schemas of bodies. Not thread-safe. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class BodySimplifier {
    /** Extensions of an operation: header values, how the body is written and read, styles of the members of a form. */
    static final String ACCEPT = "x-accepted-types";

    static final String CONTENT_TYPE = "x-sent-type";
    static final String REQUEST_KIND = "x-request-kind";
    static final String RESPONSE_KIND = "x-response-kind";
    static final String RESPONSE_CODE = "x-response-code";
    static final String FORM_STYLES = "x-form-styles";

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "TRACE");

    private final OpenAPI document;
    private final Simplifier simplifier;
    private final boolean deepLists;

    BodySimplifier(OpenAPI document, Simplifier simplifier, boolean deepLists) {
        this.document = document;
        this.simplifier = simplifier;
        this.deepLists = deepLists;
    }

    /** Simplifies the request body of an operation. Returns why it cannot be sent, null if it can. */
    String request(String id, String method, Operation operation) {
        RequestBody body = ModelUtils.getReferencedRequestBody(document, operation.getRequestBody());
        if (body == null || body.getContent() == null || body.getContent().isEmpty()) {
            operation.setRequestBody(null);
            return null;
        }
        if (WITHOUT_BODY.contains(method)) {
            return "OkHttp sends no body with " + method + ". Describe the body as parameters, or use POST.";
        }
        Choice choice = MediaTypes.ofRequest(body.getContent(), simplifier.schemas());
        RequestBody simple =
                new RequestBody().description(body.getDescription()).required(body.getRequired());
        simple.setExtensions(body.getExtensions());
        Content content = new Content();
        simple.setContent(content);
        operation.setRequestBody(simple);
        operation.addExtension(REQUEST_KIND, choice.kind().name());
        String reason = choice.kind() == Kind.FORM ? form(operation, choice) : null;
        content.addMediaType(choice.kind() == Kind.FORM ? choice.key() : key(choice), media(id + "_request", choice));
        MediaType multipart = body.getContent().get("multipart/form-data");
        if (choice.kind() == Kind.JSON && multipart != null) {
            Choice second = new Choice("multipart/form-data", Kind.MULTIPART, multipart);
            content.addMediaType(second.key(), media(id + "_request", second));
        }
        boolean named = choice.kind() == Kind.TEXT
                || (choice.kind() == Kind.JSON && !choice.name().equals(MediaTypes.JSON))
                || (choice.kind() == Kind.BYTES
                        && body.getContent().size() == 1
                        && !choice.key().contains("*"));
        if (named) {
            operation.addExtension(CONTENT_TYPE, choice.name());
        }
        return reason;
    }

    private static String key(Choice choice) {
        return switch (choice.kind()) {
            case JSON -> MediaTypes.JSON;
            case TEXT -> "text/plain";
            case FORM -> "application/x-www-form-urlencoded";
            case MULTIPART -> "multipart/form-data";
            case BYTES -> "application/octet-stream";
        };
    }

    /** For JSON, the generator would make examples, which no template contains; those of deep schemas fill the memory. */
    private static String responseKey(Choice choice) {
        return choice.kind() == Kind.JSON ? "application/vnd.api+json" : key(choice);
    }

    private MediaType media(String place, Choice choice) {
        Schema<?> schema = choice.media().getSchema();
        MediaType media = new MediaType();
        media.setEncoding(choice.media().getEncoding());
        media.setExtensions(choice.media().getExtensions());
        media.setSchema(
                switch (choice.kind()) {
                    case TEXT -> new Schema<>().type("string");
                    case BYTES -> new Schema<>().type("string").format("binary");
                    case MULTIPART -> simplifier.form(place, schema == null ? new Schema<>() : schema);
                    default -> simplifier.simplifyAt(place, schema == null ? new Schema<>() : schema);
                });
        return media;
    }

    /** Determines the style of each member of a form. */
    private String form(Operation operation, Choice choice) {
        Schema<?> schema = choice.media().getSchema();
        Schema<?> target = schema == null ? new Schema<>() : simplifier.merged(schema);
        Map<String, WireStyle> styles = new LinkedHashMap<>();
        operation.addExtension(FORM_STYLES, styles);
        if (!Schemas.hasProperties(target)) {
            Set<Part> shape = simplifier.shapes().of(target);
            WireStyle whole = WireStyle.of("form", "form", true, false, shape);
            return whole.refusal("The form", shape, deepLists);
        }
        for (Map.Entry<String, Schema> member : ((Map<String, Schema>) (Map) target.getProperties()).entrySet()) {
            Encoding encoding = choice.media().getEncoding() == null
                    ? null
                    : choice.media().getEncoding().get(member.getKey());
            Set<Part> shape = simplifier.shapes().of(member.getValue());
            boolean json = encoding != null
                    && encoding.getContentType() != null
                    && encoding.getContentType().contains("json");
            WireStyle style = json
                    ? WireStyle.json()
                    : WireStyle.of(
                            "form",
                            encoding == null || encoding.getStyle() == null
                                    ? null
                                    : encoding.getStyle().toString(),
                            encoding == null ? null : encoding.getExplode(),
                            encoding != null && Boolean.TRUE.equals(encoding.getAllowReserved()),
                            shape);
            String refusal = style.refusal("The member " + member.getKey() + " of the form", shape, deepLists);
            if (refusal != null) {
                return refusal;
            }
            styles.put(member.getKey(), style);
        }
        return null;
    }

    /** Simplifies the responses of an operation and determines which of them is returned. */
    void response(String id, String method, Operation operation) {
        if (operation.getResponses() == null) {
            return;
        }
        Set<String> accepted = new LinkedHashSet<>();
        Set<String> errors = new LinkedHashSet<>();
        String success = success(operation);
        Schema<?> different = differentSuccesses(operation);
        operation.getResponses().replaceAll((code, declared) -> {
            ApiResponse response = ModelUtils.getReferencedApiResponse(document, declared);
            ApiResponse simple = new ApiResponse().description(response.getDescription());
            simple.setExtensions(response.getExtensions());
            Choice choice =
                    response.getContent() == null || response.getContent().isEmpty() || method.equals("HEAD")
                            ? null
                            : MediaTypes.ofResponse(response.getContent(), simplifier.schemas());
            String place = id + "_" + code + "_response";
            if (choice != null && different != null && code.equals(success) && choice.kind() == Kind.JSON) {
                choice = new Choice(choice.key(), Kind.JSON, new MediaType().schema(different));
                place = id + "_response";
            }
            if (choice != null) {
                simple.setContent(new Content().addMediaType(responseKey(choice), media(place, choice)));
                if (code.equals(success)) {
                    operation.addExtension(RESPONSE_KIND, choice.kind().name());
                    accepted.addAll(names(response.getContent(), choice));
                } else if (choice.kind() == Kind.JSON && !code.startsWith("2")) {
                    errors.addAll(names(response.getContent(), choice));
                }
            }
            return simple;
        });
        operation.addExtension(RESPONSE_CODE, success);
        if (!accepted.isEmpty()) {
            if (!accepted.contains("*/*")) {
                accepted.addAll(errors);
            }
            operation.addExtension(ACCEPT, String.join(", ", accepted));
        }
    }

    /** Returns the union of the successful JSON responses; null if they do not differ. */
    private Schema<?> differentSuccesses(Operation operation) {
        List<Schema> schemas = new ArrayList<>();
        operation.getResponses().forEach((code, declared) -> {
            ApiResponse response = ModelUtils.getReferencedApiResponse(document, declared);
            Choice choice = !code.startsWith("2") || response == null || response.getContent() == null
                    ? null
                    : MediaTypes.ofResponse(response.getContent(), simplifier.schemas());
            Schema<?> schema = choice == null || choice.kind() != Kind.JSON
                    ? null
                    : choice.media().getSchema();
            if (schema != null && !schemas.contains(schema)) {
                schemas.add(schema);
            }
        });
        return schemas.size() < 2 ? null : new ComposedSchema().oneOf(schemas);
    }

    /** Returns the media types that are read in the same way as the chosen one. */
    private Set<String> names(Content content, Choice choice) {
        Set<String> names = new LinkedHashSet<>(Set.of(choice.kind() == Kind.JSON ? choice.name() : choice.key()));
        names.addAll(content.entrySet().stream()
                .filter(entry -> choice.kind() != Kind.JSON
                        && entry.getValue() != null
                        && MediaTypes.kind(entry.getKey(), entry.getValue(), simplifier.schemas()) == choice.kind())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        return names;
    }

    private String success(Operation operation) {
        String first = null;
        for (Map.Entry<String, ApiResponse> entry : operation.getResponses().entrySet()) {
            ApiResponse response = ModelUtils.getReferencedApiResponse(document, entry.getValue());
            boolean content = response != null
                    && response.getContent() != null
                    && !response.getContent().isEmpty();
            if (entry.getKey().startsWith("2") && content) {
                return entry.getKey();
            }
            first = entry.getKey().startsWith("2") && first == null ? entry.getKey() : first;
        }
        return first == null && operation.getResponses().containsKey("default") ? "default" : first;
    }
}

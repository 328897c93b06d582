package dev.mediajobs.generator;

import dev.mediajobs.generator.MediaTypes.Choice;
import dev.mediajobs.generator.MediaTypes.Kind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openapitools.codegen.utils.ModelUtils;

/** Simplifies the operations of a document, and refuses those for which no correct code exists. Not thread-safe. */
@SuppressWarnings("rawtypes") // as in the model of OpenAPI documents
final class OperationSimplifier {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    /** OpenAPI describes these elsewhere and ignores such parameters. */
    private static final Set<String> OTHER_HEADERS = Set.of("accept", "content-type", "authorization");

    private final OpenAPI document;
    private final Simplifier simplifier;
    private final BodySimplifier bodies;
    private final ParameterShape shapes;
    private final References references;
    private final Refusals refusals;
    private final boolean deepLists;

    OperationSimplifier(
            OpenAPI document, Simplifier simplifier, References references, Refusals refusals, boolean deepLists) {
        this.document = document;
        this.simplifier = simplifier;
        this.references = references;
        this.refusals = refusals;
        this.deepLists = deepLists;
        this.shapes = simplifier.shapes();
        this.bodies = new BodySimplifier(document, simplifier, deepLists);
    }

    /** Simplifies all operations. Refused ones are removed. */
    void simplify() {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().forEach((path, item) -> {
            for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                    new LinkedHashMap<>(item.readOperationsMap()).entrySet()) {
                String method = entry.getKey().name();
                String reason = simplify(path, item, method, entry.getValue());
                if (reason != null) {
                    String id = entry.getValue().getOperationId();
                    refusals.add(path, method.toLowerCase(Locale.ROOT), id, reason);
                    item.operation(entry.getKey(), null);
                }
            }
            item.setParameters(null);
        });
    }

    private String simplify(String path, PathItem item, String method, Operation operation) {
        String reason = references.refusal(path, method.toLowerCase(Locale.ROOT));
        if (reason != null) {
            return reason;
        }
        operation.setCallbacks(null);
        String id = operation.getOperationId() == null
                ? path + "_" + method.toLowerCase(Locale.ROOT)
                : operation.getOperationId();
        List<Parameter> parameters = parameters(item, operation);
        reason = checkPath(path, parameters);
        for (Parameter parameter : parameters) {
            reason = reason == null ? simplify(id, parameter) : reason;
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        reason = reason == null ? bodies.request(id, method, operation) : reason;
        if (reason == null) {
            bodies.response(id, method, operation);
        }
        return reason;
    }

    /** Returns copies of the parameters of an operation and of its path, without those that OpenAPI ignores. */
    private List<Parameter> parameters(PathItem item, Operation operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        List<Parameter> all = new ArrayList<>();
        if (operation.getParameters() != null) {
            all.addAll(operation.getParameters());
        }
        if (item.getParameters() != null) {
            all.addAll(item.getParameters());
        }
        for (Parameter declared : all) {
            Parameter parameter = ModelUtils.getReferencedParameter(document, declared);
            boolean other = "header".equals(parameter.getIn())
                    && OTHER_HEADERS.contains(parameter.getName().toLowerCase(Locale.ROOT));
            if (!other && parameter.getIn() != null) {
                parameters.putIfAbsent(parameter.getIn() + " " + parameter.getName(), copy(parameter));
            }
        }
        return new ArrayList<>(parameters.values());
    }

    private static Parameter copy(Parameter parameter) {
        Parameter copy = new Parameter()
                .name(parameter.getName())
                .in(parameter.getIn())
                .description(parameter.getDescription())
                .required(parameter.getRequired())
                .deprecated(parameter.getDeprecated())
                .style(parameter.getStyle())
                .explode(parameter.getExplode())
                .allowReserved(parameter.getAllowReserved())
                .schema(parameter.getSchema())
                .content(parameter.getContent());
        if (parameter.getExtensions() != null) {
            copy.setExtensions(new LinkedHashMap<>(parameter.getExtensions()));
        }
        return copy;
    }

    private static String checkPath(String path, List<Parameter> parameters) {
        Matcher placeholder = PLACEHOLDER.matcher(path);
        while (placeholder.find()) {
            String name = placeholder.group(1);
            if (parameters.stream().noneMatch(p -> "path".equals(p.getIn()) && name.equals(p.getName()))) {
                return "The path has {" + name + "}, but no path parameter describes it. Add the parameter.";
            }
            if (path.lastIndexOf('?', placeholder.start()) >= 0) {
                return "The path has {" + name + "} in its query. Describe it as a query parameter.";
            }
        }
        for (Parameter parameter : parameters) {
            if ("path".equals(parameter.getIn()) && !path.contains("{" + parameter.getName() + "}")) {
                return "The path parameter " + parameter.getName() + " does not occur in the path. Remove it,"
                        + " or write its name into the path.";
            }
        }
        return null;
    }

    private String simplify(String id, Parameter parameter) {
        WireStyle style;
        Schema schema = parameter.getSchema();
        String what = "The " + parameter.getIn() + " parameter " + parameter.getName();
        if (schema == null
                && parameter.getContent() != null
                && !parameter.getContent().isEmpty()) {
            Choice content = MediaTypes.ofRequest(parameter.getContent(), simplifier.schemas());
            if (content.kind() != Kind.JSON) {
                return what + " is " + content.key()
                        + ", which only JSON can be. Describe it with a schema or as JSON.";
            }
            schema = content.media().getSchema();
            style = WireStyle.json();
        } else {
            Set<ParameterShape.Part> shape = shapes.of(schema);
            String declared =
                    parameter.getStyle() == null ? null : parameter.getStyle().toString();
            style = WireStyle.of(
                    parameter.getIn(),
                    declared,
                    parameter.getExplode(),
                    Boolean.TRUE.equals(parameter.getAllowReserved()),
                    shape);
            String refusal = style.refusal(what, shape, deepLists);
            if (refusal != null) {
                return refusal;
            }
        }
        parameter.setContent(null);
        parameter.setStyle(null);
        parameter.setExplode(null);
        parameter.setSchema(simplifier.simplifyAt(
                id + "_" + parameter.getName() + "_parameter",
                schema == null || simplifier.isAnyText(schema) ? new Schema<>().type("string") : schema));
        parameter.addExtension(WireStyle.EXTENSION, style);
        return null;
    }
}

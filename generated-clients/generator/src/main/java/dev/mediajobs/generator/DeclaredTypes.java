package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Restores what the parser takes for something else: scalar types next to {@code items} or {@code additionalProperties},
 * which mean nothing for a scalar, words that are text in YAML 1.2 but not in YAML 1.1, and {@code nullable}, which
 * documents of OpenAPI 3.1 have too, although it is gone there.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class DeclaredTypes {
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

    private DeclaredTypes() {}

    static void restore(SourceDocument source, OpenAPI document) {
        Node components = SourceDocument.member(source.root(), "components");
        if (document.getComponents() != null) {
            each(components, "schemas", document.getComponents().getSchemas(), DeclaredTypes::schema);
            each(components, "parameters", document.getComponents().getParameters(), DeclaredTypes::parameter);
            each(components, "requestBodies", document.getComponents().getRequestBodies(), DeclaredTypes::request);
            each(components, "responses", document.getComponents().getResponses(), DeclaredTypes::response);
        }
        each(source.root(), "paths", document.getPaths(), DeclaredTypes::path);
    }

    /** Visits the members of a member that both the source and the model have. */
    private static <T> void each(Node parent, String name, Map<String, T> models, BiConsumer<Node, T> visitor) {
        if (models != null && SourceDocument.member(parent, name) instanceof MappingNode mapping) {
            mapping.getValue().forEach(member -> {
                T model = member.getKeyNode() instanceof ScalarNode key ? models.get(key.getValue()) : null;
                if (model != null) {
                    visitor.accept(member.getValueNode(), model);
                }
            });
        }
    }

    /** Visits the elements of a list that both the source and the model have. */
    private static <T> void list(Node parent, String name, List<T> models, BiConsumer<Node, T> visitor) {
        if (models != null
                && SourceDocument.member(parent, name) instanceof SequenceNode sequence
                && sequence.getValue().size() == models.size()) {
            for (int index = 0; index < models.size(); index++) {
                visitor.accept(sequence.getValue().get(index), models.get(index));
            }
        }
    }

    private static void path(Node node, PathItem item) {
        parameters(node, item.getParameters());
        item.readOperationsMap().forEach((method, operation) -> {
            Node described = SourceDocument.member(node, method.name().toLowerCase(Locale.ROOT));
            operation(described, operation);
        });
    }

    private static void operation(Node node, Operation operation) {
        parameters(node, operation.getParameters());
        request(SourceDocument.member(node, "requestBody"), operation.getRequestBody());
        each(node, "responses", operation.getResponses(), DeclaredTypes::response);
    }

    /** Visits parameters, among which the parser puts those of the path. */
    private static void parameters(Node parent, List<Parameter> parameters) {
        if (parameters != null && SourceDocument.member(parent, "parameters") instanceof SequenceNode sequence) {
            for (Node node : sequence.getValue()) {
                String name = SourceDocument.text(node, "name");
                String in = SourceDocument.text(node, "in");
                parameters.stream()
                        .filter(parameter -> name != null
                                && Words.isSame(SourceDocument.member(node, "name"), parameter.getName())
                                && String.valueOf(in).equals(parameter.getIn()))
                        .forEach(parameter -> parameter(node, parameter));
            }
        }
    }

    private static void parameter(Node node, Parameter parameter) {
        if (SourceDocument.text(node, "name") != null) {
            parameter.setName(SourceDocument.text(node, "name"));
        }
        schema(SourceDocument.member(node, "schema"), parameter.getSchema());
        content(node, parameter.getContent());
    }

    private static void request(Node node, RequestBody body) {
        content(node, body == null ? null : body.getContent());
    }

    private static void response(Node node, ApiResponse response) {
        content(node, response.getContent());
    }

    private static void content(Node node, Content content) {
        each(
                node,
                "content",
                content,
                (media, model) -> schema(SourceDocument.member(media, "schema"), model.getSchema()));
    }

    private static void schema(Node node, Schema schema) {
        if (node == null || schema == null || SourceDocument.member(node, "$ref") != null) {
            return;
        }
        if ("true".equals(SourceDocument.text(node, "nullable"))) {
            schema.setNullable(true);
        }
        String type = SourceDocument.text(node, "type");
        if (type != null && SCALARS.contains(type) && !type.equals(schema.getType())) {
            schema.setType(type);
            schema.setTypes(Set.of(type));
            schema.setItems(null);
            schema.setAdditionalProperties(null);
            Words.restore(node, schema);
            return;
        }
        Words.restore(node, schema);
        each(node, "properties", (Map<String, Schema>) schema.getProperties(), DeclaredTypes::schema);
        list(node, "allOf", (List<Schema>) schema.getAllOf(), DeclaredTypes::schema);
        list(node, "oneOf", (List<Schema>) schema.getOneOf(), DeclaredTypes::schema);
        list(node, "anyOf", (List<Schema>) schema.getAnyOf(), DeclaredTypes::schema);
        schema(SourceDocument.member(node, "items"), schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema values) {
            schema(SourceDocument.member(node, "additionalProperties"), values);
        }
    }
}

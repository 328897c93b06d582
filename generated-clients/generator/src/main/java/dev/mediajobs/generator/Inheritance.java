package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Finds the schemas that extend one with a discriminator through {@code allOf}. Final classes do not extend each other,
 * so the base becomes a union of those schemas. Not thread-safe.
 */
@SuppressWarnings("rawtypes") // as in the model of OpenAPI documents
final class Inheritance {
    private final Map<String, List<Schema>> children = new LinkedHashMap<>();

    Inheritance(OpenAPI document) {
        Map<String, Schema> schemas = ModelUtils.getSchemas(document);
        schemas.forEach((name, schema) -> {
            for (Schema part : Schemas.parts(schema)) {
                String base = part.get$ref() == null ? null : ModelUtils.getSimpleRef(part.get$ref());
                Schema<?> target = base == null ? null : schemas.get(base);
                if (target != null
                        && target.getDiscriminator() != null
                        && Schemas.alternatives(target).isEmpty()) {
                    children.computeIfAbsent(base, key -> new ArrayList<>())
                            .add(new Schema<>().$ref("#/components/schemas/" + name));
                }
            }
        });
    }

    /** Returns references to the schemas that extend a schema; none if it is not a base. */
    List<Schema> children(Schema reference) {
        return reference.get$ref() == null ? List.of() : children(ModelUtils.getSimpleRef(reference.get$ref()));
    }

    List<Schema> children(String name) {
        return children.getOrDefault(name, List.of());
    }
}

package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Keeps {@code nullable}, {@code readOnly} and {@code writeOnly} of enums and objects that are described inside another
 * object. The generator makes them components and leaves only a reference in their place. Not thread-safe.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class InlineMembers {
    private final IdentityHashMap<Schema, Map<String, Schema>> members = new IdentityHashMap<>();

    /** Adds the members of an object. */
    void add(Schema<?> object) {
        Map<String, Schema> restricted = new LinkedHashMap<>();
        ((Map<String, Schema>) (Map) object.getProperties()).forEach((name, member) -> {
            boolean isRestricted = Boolean.TRUE.equals(member.getReadOnly())
                    || Boolean.TRUE.equals(member.getWriteOnly())
                    || Boolean.TRUE.equals(member.getNullable());
            if (member.get$ref() == null && isRestricted) {
                restricted.put(name, member);
            }
        });
        if (!restricted.isEmpty()) {
            members.put(object, restricted);
        }
    }

    /** Restores what was lost when the generator replaced members by references. */
    void restore(OpenAPI document) {
        for (Schema<?> object : ModelUtils.getSchemas(document).values()) {
            members.getOrDefault(object, Map.of()).forEach((name, original) -> {
                Schema reference = object.getProperties().get(name);
                if (reference != null && reference.get$ref() != null) {
                    Schema restricted = new ComposedSchema().addAllOfItem(new Schema<>().$ref(reference.get$ref()));
                    object.addProperty(
                            name, Schemas.describe(restricted, original).title(null));
                }
            });
        }
    }
}

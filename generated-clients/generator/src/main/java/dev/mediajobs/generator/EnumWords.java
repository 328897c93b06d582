package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;

/** Keeps the words of enums in containers of containers. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class EnumWords {
    private EnumWords() {}

    /** A word of an enum is text in a container of containers, so that an unknown one is not lost. */
    static Schema inContainer(Schemas schemas, Schema items) {
        Schema inner = items instanceof ArraySchema ? items.getItems() : values(items);
        if (inner == null) {
            return items;
        }
        Schema<?> target = schemas.resolve(inner);
        if (Schemas.values(target).isEmpty() || !Schemas.alternatives(target).isEmpty()) {
            return items;
        }
        String type = Schemas.types(target).contains("integer") ? "integer" : "string";
        Schema word = new Schema<>().type(type).description(target.getDescription());
        if (type.equals("integer")) {
            word.setFormat("int64");
        }
        if (items instanceof ArraySchema) {
            items.setItems(word);
        } else {
            items.setAdditionalProperties(word);
        }
        return items;
    }

    private static Schema values(Schema schema) {
        boolean map = schema.getAdditionalProperties() instanceof Schema && !Schemas.hasProperties(schema);
        return map ? (Schema) schema.getAdditionalProperties() : null;
    }
}

package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rewrites lists, maps, objects and forms with what they contain. Not thread-safe. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Containers {
    /** What the generator adds to a list without items, which it takes for a list of text. */
    private static final String MISSING_ITEMS = "TODO default missing array inner type to string";

    private final Schemas schemas;
    private final Forms forms;
    private final Simplifier simplifier;
    private final InlineMembers inline;
    /** Whether the members of the next object are parts of a form, in which binary text is a file. */
    private boolean form;

    Containers(Schemas schemas, Forms forms, Simplifier simplifier, InlineMembers inline) {
        this.schemas = schemas;
        this.forms = forms;
        this.simplifier = simplifier;
        this.inline = inline;
    }

    /** Sets whether the next object is a multipart form. */
    void nextIsForm(boolean isForm) {
        form = isForm;
    }

    Schema list(Schema schema) {
        Schema items = schema.getItems();
        if (items == null || MISSING_ITEMS.equals(items.getDescription())) {
            items = new Schema<>();
        }
        Schema array = Schemas.describe(
                new ArraySchema().items(EnumWords.inContainer(schemas, simplifier.simplify(items))), schema);
        array.setMaxItems(schema.getMaxItems());
        array.setMinItems(schema.getMinItems());
        return array;
    }

    Schema object(Schema schema) {
        Object additional = schema.getAdditionalProperties();
        if (!Schemas.hasProperties(schema)) {
            if (additional instanceof Schema values) {
                Schema map = new MapSchema()
                        .additionalProperties(EnumWords.inContainer(schemas, simplifier.simplify(values)));
                return Schemas.describe(map, schema);
            }
            Schema free =
                    Boolean.TRUE.equals(additional) ? new MapSchema().additionalProperties(true) : new ObjectSchema();
            free.setAdditionalProperties(additional);
            return Schemas.describe(free, schema);
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        boolean parts = form;
        form = false;
        ((Map<String, Schema>) schema.getProperties())
                .forEach((name, value) -> properties.put(
                        name, parts && forms.isFile(value) ? forms.file(value) : simplifier.member(name, value)));
        Schema object = Schemas.describe(new ObjectSchema(), schema);
        object.setProperties(properties);
        inline.add(object);
        object.setRequired(required(schema, properties));
        object.setDiscriminator(null);
        object.setAdditionalProperties(additional instanceof Schema ? true : additional);
        return object;
    }

    private static List<String> required(Schema<?> schema, Map<String, Schema> properties) {
        List<String> required = new ArrayList<>();
        if (schema.getRequired() != null) {
            schema.getRequired().stream()
                    .filter(properties::containsKey)
                    .distinct()
                    .forEach(required::add);
        }
        return required.isEmpty() ? null : required;
    }
}

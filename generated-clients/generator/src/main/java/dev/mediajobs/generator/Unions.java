package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rewrites {@code oneOf} and {@code anyOf}, a base of other schemas, and lists of types. Not thread-safe. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Unions {
    /** The extension with the variants by the value of the discriminator. */
    static final String DISCRIMINATOR = "x-union-discriminator";

    /** The extension of an enum next to which any text is allowed. */
    static final String ANY_TEXT = "x-any-text";

    private final Schemas schemas;
    private final Merger merger;
    private final Inheritance inheritance;
    private final Simplifier simplifier;
    private final Discriminators discriminators;

    Unions(OpenAPI document, Schemas schemas, Merger merger, Simplifier simplifier) {
        this.schemas = schemas;
        this.merger = merger;
        this.inheritance = new Inheritance(document);
        this.simplifier = simplifier;
        this.discriminators = new Discriminators(schemas, merger);
    }

    /** Completes the simple schemas. */
    void complete(Map<String, Schema> components, InlineMembers inline) {
        discriminators.describe(components, inline);
    }

    /** Returns whether other schemas extend a schema. */
    boolean isBase(String name) {
        return !inheritance.children(name).isEmpty();
    }

    /** Returns whether a schema extends one with a discriminator. */
    boolean isChild(Schema<?> schema) {
        return Schemas.parts(schema).stream()
                .anyMatch(part -> !inheritance.children(part).isEmpty());
    }

    /** Returns the union of the schemas that extend a base. */
    Schema ofChildren(String name, Schema<?> base) {
        Schema union = Schemas.describe(new ComposedSchema(), base);
        union.setOneOf(inheritance.children(name));
        union.setDiscriminator(base.getDiscriminator());
        return simplify(union);
    }

    /** Returns the union of several types of one schema. */
    Schema ofTypes(Schema<?> schema, Set<String> types) {
        List<Schema> alternatives = new ArrayList<>();
        for (String type : types) {
            Schema one = new Schema<>().type(type);
            one.setFormat(schema.getFormat());
            if (type.equals("object")) {
                one.setProperties(schema.getProperties());
                one.setRequired(schema.getRequired());
                one.setAdditionalProperties(schema.getAdditionalProperties());
            } else if (type.equals("array")) {
                one.setItems(schema.getItems());
            } else if (type.equals("string") && Schemas.values(schema).stream().allMatch(String.class::isInstance)) {
                one.setEnum(Schemas.values(schema).isEmpty() ? null : Schemas.values(schema));
            }
            alternatives.add(one);
        }
        Schema union = Schemas.describe(new ComposedSchema(), schema);
        union.setOneOf(alternatives);
        return simplify(union);
    }

    /** Returns whether a union consists of words and any other text. */
    boolean isAnyText(Schema<?> union) {
        Variants variants = new Variants(schemas, merger, inheritance);
        variants.addAll(union);
        return !variants.any
                && variants.isText()
                && !variants.enums.isEmpty()
                && variants.scalars.containsKey("string");
    }

    Schema simplify(Schema<?> schema) {
        Variants variants = new Variants(schemas, merger, inheritance);
        variants.addAll(schema);
        Schema simple = variants.any || variants.kinds() == 0 ? new Schema<>() : simple(schema, variants);
        Map<String, Object> own = simple.getExtensions();
        Schemas.describe(simple, schema);
        if (own != null) {
            own.forEach(simple::addExtension);
        }
        if (variants.nullable) {
            simple.setNullable(true);
        }
        return simple;
    }

    private Schema simple(Schema<?> schema, Variants variants) {
        if (variants.isText()) {
            return text(variants);
        }
        if (variants.scalars.containsKey("integer")
                && variants.scalars.containsKey("number")
                && variants.kinds() == 2) {
            return new Schema<>().type("number");
        }
        if (variants.kinds() > 1) {
            return union(schema, variants);
        }
        if (!variants.models.isEmpty()) {
            return wrapped(variants.models.values().iterator().next());
        }
        if (!variants.lists.isEmpty()) {
            return list(variants.lists);
        }
        return variants.maps.isEmpty()
                ? simplifier.simplify(variants.scalars.values().iterator().next())
                : map(variants.maps);
    }

    private Schema wrapped(Schema only) {
        return only.get$ref() == null
                ? simplifier.simplify(only)
                : new ComposedSchema().addAllOfItem(new Schema<>().$ref(only.get$ref()));
    }

    /** Every enum keeps unknown values, so text next to it adds nothing. */
    private Schema text(Variants variants) {
        if (variants.enums.isEmpty()) {
            return simplifier.simplify(variants.scalars.getOrDefault(
                    "string", variants.scalars.values().iterator().next()));
        }
        Schema only = variants.enums.size() == 1 ? wrapped(variants.enums.get(0)) : allWords(variants);
        if (variants.scalars.containsKey("string")) {
            only.addExtension(ANY_TEXT, true);
        }
        return only;
    }

    private Schema allWords(Variants variants) {
        Schema all = new Schema<>().type("string");
        all.setEnum(variants.enums.stream()
                .flatMap(words -> Schemas.values(schemas.resolve(words)).stream())
                .distinct()
                .toList());
        return simplifier.simplify(all);
    }

    private Schema list(List<Schema> lists) {
        if (lists.size() == 1) {
            Schema list = lists.get(0);
            return simplifier.simplify(list);
        }
        List<Schema> items = lists.stream()
                .map(list -> list.getItems() == null ? new Schema<>() : list.getItems())
                .toList();
        Schema union = new ComposedSchema();
        union.setOneOf(items);
        return simplifier.simplify(new ArraySchema().items(union));
    }

    private Schema map(List<Schema> maps) {
        boolean one = maps.size() == 1 && maps.get(0).getAdditionalProperties() instanceof Schema;
        return one ? simplifier.simplify(maps.get(0)) : new ObjectSchema();
    }

    private Schema union(Schema<?> schema, Variants variants) {
        List<Schema> alternatives = new ArrayList<>();
        List<Schema> models = new ArrayList<>();
        for (Schema model : variants.models.values()) {
            models.add(
                    model.get$ref() == null
                            ? simplifier.extract(model, "_oneOf")
                            : new Schema<>().$ref(model.get$ref()));
        }
        alternatives.addAll(models);
        if (!variants.lists.isEmpty()) {
            alternatives.add(list(variants.lists));
        }
        if (!variants.enums.isEmpty() && !variants.scalars.containsKey("string")) {
            variants.scalars.put("string", new Schema<>().type("string"));
        }
        if (variants.scalars.containsKey("string")) {
            variants.scalars.keySet().removeAll(Set.of("date", "date-time"));
        }
        for (String scalar : variants.scalars.keySet()) {
            alternatives.add(scalar(scalar));
        }
        if (!variants.maps.isEmpty()) {
            alternatives.add(new MapSchema().additionalProperties(true));
        }
        Schema union = new ComposedSchema();
        union.setOneOf(alternatives);
        Map<String, Object> discriminator = discriminators.find(variants, models, simplifier::original);
        union.addExtension("x-union", true);
        if (discriminator != null) {
            union.addExtension(DISCRIMINATOR, discriminator);
        }
        if (schema.getExtensions() != null) {
            schema.getExtensions().forEach(union::addExtension);
            schema.setExtensions(null);
        }
        return union;
    }

    private static Schema scalar(String kind) {
        return switch (kind) {
            case "date", "date-time" -> new Schema<>().type("string").format(kind);
            case "integer" -> new Schema<>().type("integer").format("int64");
            case "string" -> new Schema<>().type("string");
            default -> new Schema<>().type(kind);
        };
    }
}

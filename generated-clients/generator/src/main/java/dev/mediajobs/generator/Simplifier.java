package dev.mediajobs.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Rewrites schemas to the few forms that the templates read and write correctly: references, scalars, lists, maps,
 * objects and unions. Not thread-safe.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Simplifier {
    private final Schemas schemas;
    private final Unions unions;
    private final Merger merger;
    private final Scalars scalars;
    private final OpenAPI document;
    private final ExtractedSchemas extracted;
    private Map<String, Schema> components = new LinkedHashMap<>();
    private final IdentityHashMap<Schema, Schema> done = new IdentityHashMap<>();
    private final Forms forms;
    private final Containers containers;
    private final InlineMembers inline = new InlineMembers();
    private String place = "";

    Simplifier(OpenAPI document, boolean plainIntegersAreInt) {
        this.document = document;
        this.schemas = new Schemas(document);
        this.extracted = new ExtractedSchemas(document);
        this.scalars = new Scalars(plainIntegersAreInt);
        this.merger = new Merger(schemas);
        this.forms = new Forms(document, schemas, merger);
        forms.scan();
        this.containers = new Containers(schemas, forms, this, inline);
        this.unions = new Unions(document, schemas, merger, this);
    }

    Schemas schemas() {
        return schemas;
    }

    InlineMembers inline() {
        return inline;
    }

    ParameterShape shapes() {
        return new ParameterShape(schemas, merger);
    }

    /** Returns the original of a schema with the members of all its parts. */
    Schema merged(Schema schema) {
        Schema target = schemas.resolve(schema);
        boolean composed = !Schemas.parts(target).isEmpty()
                || (!Schemas.alternatives(target).isEmpty() && Schemas.hasProperties(target));
        return composed ? merger.merge(target) : target;
    }

    /** Returns whether a schema is an enum next to which any text is allowed. */
    boolean isAnyText(Schema schema) {
        Schema target = schemas.resolve(schema);
        return !Schemas.hasProperties(target) && unions.isAnyText(target);
    }

    /** Replaces the schemas of the components. */
    void simplifyComponents() {
        Map<String, Schema> simple = new LinkedHashMap<>();
        for (Map.Entry<String, Schema> component : new LinkedHashMap<>(ModelUtils.getSchemas(document)).entrySet()) {
            String name = component.getKey();
            Schema schema = component.getValue();
            place = name;
            containers.nextIsForm(forms.isForm(name));
            if (schema != null && unions.isBase(name)) {
                simple.put(name, unions.ofChildren(name, schema));
            } else if (schema != null && (unions.isChild(schema) || (hasMembersOfParts(schema) && !isAlias(schema)))) {
                simple.put(name, simplify(merger.merge(schema)));
            } else {
                simple.put(name, named(simplify(schema)));
            }
            containers.nextIsForm(false);
        }
        components = simple;
    }

    /** Returns what a reference with a description leads to, because a component is not a reference. */
    private Schema named(Schema simple) {
        List<Schema> parts = Schemas.parts(simple);
        if (parts.isEmpty()) {
            return simple;
        }
        Schema target = simplify(schemas.resolve(parts.get(0)));
        if (simple.getDescription() != null) {
            target.setDescription(simple.getDescription());
        }
        if (simple.getExtensions() != null && simple.getExtensions().containsKey(Unions.ANY_TEXT)) {
            target.addExtension(Unions.ANY_TEXT, true);
        }
        return target;
    }

    /** Returns whether a schema is another name for an enum, a union or anything else that is not an object. */
    private boolean isAlias(Schema schema) {
        List<Schema> parts = Schemas.parts(schema);
        Schema target = parts.size() == 1 ? schemas.resolve(parts.get(0)) : schema;
        return parts.size() == 1
                && parts.get(0).get$ref() != null
                && merger.isOnlyDescription(schema)
                && !Schemas.hasProperties(target)
                && Schemas.parts(target).isEmpty();
    }

    private boolean hasMembersOfParts(Schema schema) {
        return !Schemas.parts(schema).isEmpty() && Schemas.hasProperties(merged(schema));
    }

    /** Returns the simple schemas of the document. No schema can be simplified afterwards. */
    Map<String, Schema> components() {
        components.putAll(extracted.simple());
        unions.complete(components, inline);
        return components;
    }

    /** Returns the simple form of a schema outside the components. */
    Schema simplifyAt(String newPlace, Schema schema) {
        place = newPlace;
        return schema.get$ref() != null ? simplify(schema) : done.computeIfAbsent(schema, this::simplify);
    }

    /** Returns the simple form of the schema of a multipart form. */
    Schema form(String newPlace, Schema schema) {
        place = newPlace;
        Schema target = merged(schema);
        if (!Schemas.hasProperties(target) || (schema.get$ref() != null && forms.register(schema, target))) {
            return simplify(schema);
        }
        containers.nextIsForm(true);
        Schema simple = schema.get$ref() == null ? simplify(target) : extract(target.title(null), "");
        containers.nextIsForm(false);
        return simple;
    }

    /** Makes an object a component and returns a reference to it. */
    Schema extract(Schema model, String suffix) {
        String name = extracted.add(model, place + suffix);
        String outer = place;
        place = name;
        extracted.put(name, simplify(model).title(null));
        place = outer;
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    /** Returns the original of an object that was made a component, any other schema unchanged. */
    Schema original(Schema reference) {
        return extracted.original(reference);
    }

    /** Returns the simple form of a schema, which may be the same object. */
    Schema simplify(Schema schema) {
        if (schema == null || schema.getBooleanSchemaValue() != null) {
            return new Schema<>();
        }
        if (schema.get$ref() != null) {
            return reference(schema);
        }
        if (Schemas.isOnlyNull(schema)) {
            return Schemas.describe(new Schema<>().nullable(true), schema);
        }
        if (!Schemas.parts(schema).isEmpty()) {
            return allOf(schema);
        }
        if (!Schemas.alternatives(schema).isEmpty()) {
            return alternatives(schema);
        }
        return typed(schema);
    }

    private Schema reference(Schema schema) {
        if (!schemas.exists(schema)) {
            return Schemas.describe(new Schema<>(), schema);
        }
        Schema reference = new Schema<>().$ref(schema.get$ref());
        if (schema.getDescription() == null && !Boolean.TRUE.equals(schema.getNullable())) {
            return reference;
        }
        return Schemas.describe(new ComposedSchema().addAllOfItem(reference), schema)
                .title(null);
    }

    private Schema allOf(Schema schema) {
        List<Schema> parts = Schemas.parts(schema);
        if (parts.size() == 1 && parts.get(0).get$ref() != null && merger.isOnlyDescription(schema)) {
            Schema part = parts.get(0);
            Schema target = schemas.resolve(part);
            if (Schemas.alternatives(target).isEmpty() || schema.getDiscriminator() == null) {
                return Schemas.describe(new ComposedSchema().addAllOfItem(new Schema<>().$ref(part.get$ref())), schema);
            }
        }
        return simplify(merger.merge(schema));
    }

    private Schema alternatives(Schema schema) {
        List<Schema> alternatives = Schemas.alternatives(schema);
        if (alternatives.stream().allMatch(Schemas::isConstraint)
                && (Schemas.hasProperties(schema) || !Schemas.types(schema).isEmpty())) {
            return typed(schema);
        }
        if (Schemas.hasProperties(schema)) {
            return typed(merger.merge(schema));
        }
        return unions.simplify(schema);
    }

    Schema typed(Schema schema) {
        Set<String> types = Schemas.types(schema);
        if (types.isEmpty()) {
            return Schemas.describe(new Schema<>(), schema);
        }
        if (types.size() > 1) {
            return unions.ofTypes(schema, types);
        }
        String type = types.iterator().next();
        return switch (type) {
            case "array" -> containers.list(schema);
            case "object" -> containers.object(schema);
            default -> scalars.simplify(schema, type);
        };
    }

    /** Returns the simple form of a member of an object. */
    Schema member(String name, Schema schema) {
        String outer = place;
        if (schema != null
                && schema.getTitle() != null
                && ExtractedSchemas.letters(schema.getTitle()).equals(ExtractedSchemas.letters(name))) {
            // Frameworks make titles of names, and a class for each "Content" would be Content7.
            schema.setTitle(null);
        }
        place = outer + "_" + name;
        try {
            return simplify(schema);
        } finally {
            place = outer;
        }
    }
}

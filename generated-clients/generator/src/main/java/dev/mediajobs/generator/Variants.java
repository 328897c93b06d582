package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/** The alternatives of a union, sorted by kind; unions in it are taken apart. Not thread-safe. */
@SuppressWarnings("rawtypes") // as in the model of OpenAPI documents
final class Variants {
    final Map<Object, Schema> models = new LinkedHashMap<>();
    final List<Schema> enums = new ArrayList<>();
    final List<Schema> lists = new ArrayList<>();
    final List<Schema> maps = new ArrayList<>();
    final Map<String, Schema> scalars = new LinkedHashMap<>();
    final Map<String, String> mapping = new LinkedHashMap<>();
    final Set<String> discriminators = new LinkedHashSet<>();
    /** The names of the models outside the unions with a discriminator. */
    final Set<String> undiscriminated = new LinkedHashSet<>();

    boolean nullable;
    boolean any;

    private final Schemas schemas;
    private final Merger merger;
    private final Inheritance inheritance;
    private final Set<Schema> seen = Schemas.identitySet();
    private boolean discriminated;

    Variants(Schemas schemas, Merger merger, Inheritance inheritance) {
        this.schemas = schemas;
        this.merger = merger;
        this.inheritance = inheritance;
    }

    /** Adds the alternatives of a union. */
    void addAll(Schema<?> union) {
        addAll(union, Schemas.alternatives(union));
    }

    private void addAll(Schema<?> union, List<Schema> alternatives) {
        boolean outer = discriminated;
        discriminated |= addDiscriminator(union);
        alternatives.forEach(this::add);
        discriminated = outer;
    }

    private boolean addDiscriminator(Schema<?> union) {
        if (union.getDiscriminator() == null || union.getDiscriminator().getPropertyName() == null) {
            return false;
        }
        discriminators.add(union.getDiscriminator().getPropertyName());
        if (union.getDiscriminator().getMapping() != null) {
            union.getDiscriminator().getMapping().forEach(mapping::putIfAbsent);
        }
        return true;
    }

    private void add(Schema<?> declared) {
        Schema<?> alternative = declared.get$ref() == null ? declared : schemas.lastReference(declared);
        Schema<?> target = schemas.resolve(alternative);
        nullable |= Schemas.isOnlyNull(target) || Schemas.isNullable(target);
        if (Schemas.isOnlyNull(target) || Schemas.isConstraint(target)) {
            return;
        }
        List<Schema> children = inheritance.children(alternative);
        if (!children.isEmpty()) {
            if (seen.add(target)) {
                addAll(target, children);
            }
            return;
        }
        if (!Schemas.parts(target).isEmpty()) {
            Schema merged = merger.merge(target);
            addKinds(alternative, alternative.get$ref() == null ? merged : alternative, merged);
        } else if (!Schemas.alternatives(target).isEmpty() && !Schemas.hasProperties(target)) {
            if (seen.add(target)) {
                addAll(target);
            }
        } else {
            addKinds(alternative, alternative, target);
        }
    }

    private void addKinds(Schema<?> alternative, Schema shown, Schema<?> target) {
        Set<String> types = Schemas.types(target);
        any |= types.isEmpty() && !Schemas.hasProperties(target);
        for (String type : types) {
            if (type.equals("object") && Schemas.hasProperties(target)) {
                Object key = alternative.get$ref() == null ? shown : alternative.get$ref();
                if (!discriminated && alternative.get$ref() != null) {
                    undiscriminated.add(ModelUtils.getSimpleRef(alternative.get$ref()));
                }
                models.putIfAbsent(key, alternative.get$ref() == null ? target : shown);
            } else if (type.equals("object")) {
                maps.add(target);
            } else if (type.equals("array")) {
                lists.add(target);
            } else if (type.equals("string") && !Schemas.values(target).isEmpty()) {
                enums.add(shown);
            } else {
                scalars.merge(kind(type, target), target, (first, second) -> both(type, first, second));
            }
        }
    }

    /** Returns an enum with the values of two, or the schema that has any value. */
    private static Schema both(String type, Schema<?> first, Schema<?> second) {
        if (Schemas.values(first).isEmpty() || Schemas.values(second).isEmpty()) {
            return Schemas.values(first).isEmpty() ? first : second;
        }
        Schema<Object> all = new Schema<>();
        all.setType(type);
        all.setFormat(first.getFormat());
        all.setEnum(Stream.concat(Schemas.values(first).stream(), Schemas.values(second).stream())
                .distinct()
                .toList());
        return all;
    }

    private static String kind(String type, Schema<?> target) {
        boolean time = "date".equals(target.getFormat()) || "date-time".equals(target.getFormat());
        return type.equals("string") && time ? target.getFormat() : type;
    }

    /** Returns whether every alternative is text. */
    boolean isText() {
        return models.isEmpty()
                && lists.isEmpty()
                && maps.isEmpty()
                && scalars.keySet().stream().allMatch(Set.of("string", "date", "date-time")::contains)
                && (!enums.isEmpty() || scalars.size() == 1 || scalars.containsKey("string"));
    }

    /** Returns how many kinds of value there are. */
    int kinds() {
        return models.size()
                + (lists.isEmpty() ? 0 : 1)
                + (maps.isEmpty() ? 0 : 1)
                + scalars.size()
                + (enums.isEmpty() ? 0 : 1);
    }
}

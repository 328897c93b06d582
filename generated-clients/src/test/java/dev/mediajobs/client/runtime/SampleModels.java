package dev.mediajobs.client.runtime;

import com.squareup.moshi.JsonAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Creates values of generated types with their builders. */
final class SampleModels {
    private static final int MAX_DEPTH = 3;
    private static final Map<Class<?>, Object> SCALARS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Object.class, "anything"),
            Map.entry(Integer.class, 7),
            Map.entry(Long.class, Long.MAX_VALUE),
            Map.entry(Double.class, 0.1),
            Map.entry(Float.class, 0.5f),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("12345678901234567890.123")),
            Map.entry(OffsetDateTime.class, OffsetDateTime.parse("2026-01-24T13:07:14.211+01:00")),
            Map.entry(LocalDateTime.class, LocalDateTime.parse("2026-01-24T13:07:14.211044")),
            Map.entry(LocalDate.class, LocalDate.parse("2026-01-24")),
            Map.entry(ByteString.class, ByteString.encodeUtf8("bytes")));

    private SampleModels() {}

    /** Returns a builder with all members set except one. */
    static Object builder(Class<?> type, @Nullable String omitted) throws ReflectiveOperationException {
        return builder(type, omitted, 0);
    }

    static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object builder(Class<?> type, @Nullable String omitted, int depth)
            throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        for (Method setter : setters(builder.getClass()).toList()) {
            if (setter.getName().equals(omitted)) {
                continue;
            }
            Object value = value(setter.getGenericParameterTypes()[0], depth);
            if (value != null) {
                setter.invoke(builder, value);
            }
        }
        return builder;
    }

    /** Returns the setters; the setter of an enum constant follows the setter of its value. */
    static Stream<Method> setters(Class<?> builder) {
        return Stream.of(builder.getMethods())
                .filter(method -> method.getReturnType() == builder && method.getParameterCount() == 1)
                .sorted(Comparator.comparing(Method::getName).reversed());
    }

    private static @Nullable Object value(Type type, int depth) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Object element = value(arguments[arguments.length - 1], depth);
            return element == null
                    ? null
                    : generic.getRawType() == Map.class ? Map.of("key", element) : List.of(element);
        }
        Class<?> rawType = (Class<?>) type;
        if (SCALARS.containsKey(rawType)) {
            return SCALARS.get(rawType);
        }
        if (rawType.isEnum()) {
            return rawType.getEnumConstants()[0];
        }
        if (rawType.isSealed()) {
            return depth > MAX_DEPTH ? null : member(rawType, depth + 1);
        }
        if (rawType.isRecord()) {
            Object content = value(boxed(rawType.getRecordComponents()[0].getGenericType()), depth);
            return content == null ? null : rawType.getDeclaredConstructors()[0].newInstance(content);
        }
        return depth > MAX_DEPTH ? null : build(builder(rawType, null, depth + 1));
    }

    /** Returns a member of a union that is read as the same member. */
    static Object member(Class<?> union) throws ReflectiveOperationException {
        return Objects.requireNonNull(member(union, 0), union.getName());
    }

    private static @Nullable Object member(Class<?> union, int depth) throws ReflectiveOperationException {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter((Type) union);
        UnionVariants variants = variants(union);
        for (Class<?> member : union.getPermittedSubclasses()) {
            Object value = member.getSimpleName().equals("Unknown") ? null : value(member, depth);
            Object json = value == null ? null : adapter.toJsonValue(value);
            if (variants.discriminator() == null || !(json instanceof Map<?, ?> members)) {
                if (json != null && value.equals(adapter.fromJsonValue(json))) {
                    return value;
                }
                continue;
            }
            for (String discriminatorValue : variants.values()) {
                Map<Object, Object> discriminated = new LinkedHashMap<>(members);
                discriminated.put(variants.discriminator(), discriminatorValue);
                Object read = adapter.fromJsonValue(discriminated);
                if (member.isInstance(read)) {
                    return read;
                }
            }
        }
        return null;
    }

    /** Returns the variants of a union, which only its adapter contains. */
    private static UnionVariants variants(Class<?> union) throws ReflectiveOperationException {
        for (Field field : Class.forName(union.getName() + "JsonAdapter").getDeclaredFields()) {
            if (field.getName().equals("VARIANTS")) {
                field.setAccessible(true);
                return (UnionVariants) field.get(null);
            }
        }
        // The JSON type determines the variant.
        return UnionVariants.byMembers(List.of());
    }

    private static Type boxed(Type type) {
        return type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
    }
}

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

/** Fills generated types by their builders, whatever they are. */
final class SampleModels {
    private static final int DEEPEST = 3;
    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
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

    /** A builder in which everything is set but one member. */
    static Object builder(Class<?> type, @Nullable String allBut) throws ReflectiveOperationException {
        return builder(type, allBut, 0);
    }

    static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object builder(Class<?> type, @Nullable String allBut, int depth)
            throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        for (Method setter : setters(builder.getClass()).toList()) {
            if (setter.getName().equals(allBut)) {
                continue;
            }
            Object value = value(setter.getGenericParameterTypes()[0], depth);
            if (value != null) {
                setter.invoke(builder, value);
            }
        }
        return builder;
    }

    /** The setters; that of an enum comes behind the one of its word. */
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
        Class<?> one = (Class<?>) type;
        if (PLAIN.containsKey(one)) {
            return PLAIN.get(one);
        }
        if (one.isEnum()) {
            return one.getEnumConstants()[0];
        }
        if (one.isSealed()) {
            return depth > DEEPEST ? null : member(one, depth + 1);
        }
        if (one.isRecord()) {
            Object content = value(boxed(one.getRecordComponents()[0].getType()), depth);
            return one.getDeclaredConstructors()[0].newInstance(content);
        }
        return depth > DEEPEST ? null : build(builder(one, null, depth + 1));
    }

    /** A member of a union by which it is known again. */
    static Object member(Class<?> union) throws ReflectiveOperationException {
        return Objects.requireNonNull(member(union, 0), union.getName());
    }

    private static @Nullable Object member(Class<?> union, int depth) throws ReflectiveOperationException {
        JsonAdapter<Object> adapter = ClientRuntime.moshi().adapter((Type) union);
        UnionVariants shapes = shapes(union);
        for (Class<?> member : union.getPermittedSubclasses()) {
            Object value = member.getSimpleName().equals("Unknown") ? null : value(member, depth);
            Object json = value == null ? null : adapter.toJsonValue(value);
            if (shapes.discriminator() == null || !(json instanceof Map<?, ?> members)) {
                if (json != null && value.equals(adapter.fromJsonValue(json))) {
                    return value;
                }
                continue;
            }
            for (String word : shapes.values()) {
                Map<Object, Object> told = new LinkedHashMap<>(members);
                told.put(shapes.discriminator(), word);
                Object again = adapter.fromJsonValue(told);
                if (member.isInstance(again)) {
                    return again;
                }
            }
        }
        return null;
    }

    /** What the adapter knows; nobody else says by which word a member is told from others. */
    private static UnionVariants shapes(Class<?> union) throws ReflectiveOperationException {
        Field shapes = Class.forName(union.getName() + "JsonAdapter").getDeclaredField("SHAPES");
        shapes.setAccessible(true);
        return (UnionVariants) shapes.get(null);
    }

    private static Class<?> boxed(Class<?> type) {
        return type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
    }
}

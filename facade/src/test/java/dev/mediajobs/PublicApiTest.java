package dev.mediajobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the public API with {@code api/facade.api}. After an intended change, rewrite the file
 * with {@code mvn -pl facade -am test -Dtest=PublicApiTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dmediajobs.api.write=true}.
 */
class PublicApiTest {
    private static final Path WRITTEN = Path.of("api", "facade.api");
    private static final int MAX_TYPES = 60;

    /** Optional, and so not in the way of users of the rest: only the database, the states and the application's part. */
    private static final String DURABLE = "dev.mediajobs.durable";

    private static final int MAX_DURABLE_TYPES = 8;
    private static final String CUSTOMIZER = "withHttpClientCustomizer(";
    private static final List<String> LIBRARIES_AND_INTERNALS =
            List.of("retrofit2.", "okhttp3.", "okio.", "moshi", "dev.mediajobs.client.", "dev.mediajobs.internal.");

    /** The only method with a type of the HTTP client. */
    @Test
    void theApiIsTheWrittenOne() throws Exception {
        String current = listing();
        if (Boolean.getBoolean("mediajobs.api.write")) {
            Files.createDirectories(WRITTEN.getParent());
            Files.writeString(WRITTEN, current);
        }
        assertThat(current)
                .as("facade/api/facade.api. If the change is intended, run this test with -Dmediajobs.api.write=true.")
                .isEqualTo(Files.readString(WRITTEN));
    }

    @Test
    void theApiStaysSmall() throws Exception {
        assertThat(publicTypes())
                .filteredOn(type -> !type.getPackageName().equals(DURABLE))
                .as(
                        "public types. A new vendor with one job has two: its client and its request. Raise MAX_TYPES by two.")
                .hasSizeLessThanOrEqualTo(MAX_TYPES);
        assertThat(publicTypes())
                .filteredOn(type -> type.getPackageName().equals(DURABLE))
                .hasSizeLessThanOrEqualTo(MAX_DURABLE_TYPES);
    }

    @Test
    void noSignatureShowsALibraryOrAnInternalType() throws Exception {
        assertThat(listing()
                        .lines()
                        .filter(line -> !line.contains(CUSTOMIZER))
                        .filter(line -> LIBRARIES_AND_INTERNALS.stream().anyMatch(line::contains)))
                .isEmpty();
    }

    @Test
    void typesThatAreNotMeantForIt_cannotBeExtended() throws Exception {
        assertThat(publicTypes())
                .allMatch(type ->
                        Modifier.isFinal(type.getModifiers()) || type.isSealed() || type.isEnum() || type.isInterface())
                .noneMatch(type -> type.getSimpleName().endsWith("Impl"));
    }

    private static List<Class<?>> publicTypes() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : ClassFiles.besides(MediaJobs.class)) {
            if (!name.contains(".internal.")) {
                types.add(Class.forName(name));
            }
        }
        types.removeIf(type -> !visible(type));
        return types;
    }

    private static boolean visible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || visible(outer));
    }

    private static String listing() throws IOException, ClassNotFoundException {
        StringBuilder listing = new StringBuilder();
        for (Class<?> type : publicTypes()) {
            listing.append(head(type)).append('\n');
            members(type)
                    .sorted()
                    .forEach(member -> listing.append("  ").append(member).append('\n'));
        }
        return listing.toString();
    }

    private static String head(Class<?> type) {
        int shown = type.getModifiers() & (Modifier.FINAL | Modifier.ABSTRACT);
        String kind = type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        Type parent = type.getGenericSuperclass();
        String extended =
                parent == null || parent == Object.class || type.isEnum() ? "" : " extends " + parent.getTypeName();
        String implemented = Arrays.stream(type.getGenericInterfaces())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return (Modifier.toString(shown) + " " + kind + " " + type.getName() + extended
                        + (implemented.isEmpty() ? "" : " implements " + implemented))
                .strip();
    }

    private static Stream<String> members(Class<?> type) {
        Stream<Member> all = Stream.of(
                        type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream);
        return all.filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .map(PublicApiTest::shown);
    }

    private static String shown(Member member) {
        String fixed = Modifier.isStatic(member.getModifiers()) ? "static " : "";
        if (member instanceof Field field) {
            return fixed + field.getGenericType().getTypeName() + " " + field.getName();
        }
        String parameters = Arrays.stream(((Executable) member).getGenericParameterTypes())
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        if (member instanceof Constructor<?> constructor) {
            return "new " + constructor.getDeclaringClass().getName() + parameters;
        }
        Method method = (Method) member;
        return fixed + method.getGenericReturnType().getTypeName() + " " + method.getName() + parameters;
    }
}

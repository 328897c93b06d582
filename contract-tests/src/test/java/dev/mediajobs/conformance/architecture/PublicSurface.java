package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public API of the facade and the types in its signatures. */
final class PublicSurface {
    static final DescribedPredicate<JavaClass> INTERNAL =
            Production.inPackage("dev.mediajobs.internal").as("internal");

    /** A nested type is public only if its enclosing types are public. */
    static final DescribedPredicate<JavaClass> PUBLIC_API = Modules.FACADE
            .and(not(INTERNAL))
            .and(describe("public", PublicSurface::isPublic))
            .as("public in the facade");

    static final DescribedPredicate<JavaClass> FOREIGN = resideInAnyPackage(
                    "retrofit2..",
                    "okhttp3..",
                    "okio..",
                    "kotlin..",
                    "com.squareup..",
                    "com.github.tomakehurst..",
                    "org.wiremock..")
            .or(Modules.CLIENTS)
            .as("of a library or generated");

    /** The methods that may expose the libraries below. */
    private static final Set<String> EXEMPT = Set.of("raw", "withHttpClientCustomizer");

    private PublicSurface() {}

    /** Requires that public and protected signatures use only allowed types; excludes {@link #EXEMPT}. */
    static ArchCondition<JavaClass> exposeOnly(String description, Predicate<JavaClass> allowed) {
        return new ArchCondition<>("expose " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isReturnedByRaw(type)) {
                    return;
                }
                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                        .filter(allowed.negate())
                        .forEach(parent ->
                                violate(events, type, type.getDescription() + " extends " + parent.getName()));
                type.getMembers().stream()
                        .filter(PublicSurface::isPublicOrProtected)
                        .filter(member -> !EXEMPT.contains(member.getName()))
                        .forEach(member -> typesIn(member).stream()
                                .filter(allowed.negate())
                                .forEach(exposed -> violate(
                                        events, type, member.getDescription() + " exposes " + exposed.getName())));
            }
        };
    }

    private static void violate(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    private static boolean isReturnedByRaw(JavaClass type) {
        return type.getMethodsWithReturnTypeOfSelf().stream()
                .anyMatch(method -> method.getName().equals("raw")
                        && method.getRawParameterTypes().isEmpty()
                        && Modules.FACADE.test(method.getOwner()));
    }

    private static boolean isPublicOrProtected(JavaMember member) {
        return member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass().map(PublicSurface::isPublic).orElse(true);
    }

    private static Set<JavaClass> typesIn(JavaMember member) {
        Set<JavaClass> types = member.getAllInvolvedRawTypes();
        if (!(member instanceof JavaCodeUnit unit)) {
            return types;
        }
        return Stream.concat(types.stream(), unit.getThrowsClause().getTypes().stream())
                .collect(Collectors.toSet());
    }
}

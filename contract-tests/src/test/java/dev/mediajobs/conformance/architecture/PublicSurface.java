package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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

/** What is public in the facade, and the types that its signatures show. */
final class PublicSurface {
    static final DescribedPredicate<JavaClass> INTERNAL =
            resideInAPackage("dev.mediajobs.internal..").as("internal");

    /** A nested type is public when those around it are public as well. */
    static final DescribedPredicate<JavaClass> PUBLIC_API = Modules.FACADE
            .and(not(INTERNAL))
            .and(describe("public", PublicSurface::isPublicAllTheWayOut))
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
            .as("a library's or generated");

    private PublicSurface() {}

    /** Every public or protected signature shows only such types; what {@code raw()} gives is left out. */
    static ArchCondition<JavaClass> showOnly(String description, Predicate<JavaClass> allowed) {
        return new ArchCondition<>("show " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isTheDoor(type)) {
                    return;
                }
                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                        .filter(allowed.negate())
                        .forEach(shown -> violate(events, type, type.getDescription() + " extends " + shown.getName()));
                type.getMembers().stream()
                        .filter(PublicSurface::isSeen)
                        .filter(member -> !member.getName().equals("raw"))
                        .forEach(member -> typesIn(member).stream()
                                .filter(allowed.negate())
                                .forEach(shown ->
                                        violate(events, type, member.getDescription() + " shows " + shown.getName())));
            }
        };
    }

    private static void violate(ConditionEvents events, JavaClass type, String message) {
        events.add(SimpleConditionEvent.violated(type, message));
    }

    /** The door is what a public method {@code raw()} without parameters answers. */
    private static boolean isTheDoor(JavaClass type) {
        return type.getMethodsWithReturnTypeOfSelf().stream()
                .anyMatch(method -> method.getName().equals("raw")
                        && method.getRawParameterTypes().isEmpty()
                        && Modules.FACADE.test(method.getOwner()));
    }

    private static boolean isSeen(JavaMember member) {
        return member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED);
    }

    private static boolean isPublicAllTheWayOut(JavaClass type) {
        return type.getModifiers().contains(PUBLIC)
                && type.getEnclosingClass()
                        .map(PublicSurface::isPublicAllTheWayOut)
                        .orElse(true);
    }

    private static Set<JavaClass> typesIn(JavaMember member) {
        Set<JavaClass> own = member.getAllInvolvedRawTypes();
        if (!(member instanceof JavaCodeUnit unit)) {
            return own;
        }
        return Stream.concat(own.stream(), unit.getThrowsClause().getTypes().stream())
                .collect(Collectors.toSet());
    }
}

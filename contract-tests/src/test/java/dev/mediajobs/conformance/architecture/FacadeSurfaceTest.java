package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Rules for the public API of the facade. */
@AnalyzeClasses(locations = Production.class)
class FacadeSurfaceTest {

    private static final DescribedPredicate<JavaClass> CLOSED = DescribedPredicate.describe(
            "final, sealed or an interface",
            type -> type.isInterface()
                    || type.getModifiers().contains(FINAL)
                    || type.reflect().isSealed());

    @ArchTest
    static final ArchRule public_classes_are_final_sealed_or_interfaces = classes()
            .that(are(PublicSurface.PUBLIC_API))
            .should(be(CLOSED))
            .because("extensible classes cannot be changed without breaking subclasses");

    @ArchTest
    static final ArchRule public_signatures_expose_no_library_and_no_generated_type = classes()
            .that(are(PublicSurface.PUBLIC_API))
            .should(PublicSurface.exposeOnly(
                    "no type of Retrofit, OkHttp, Okio, Moshi or WireMock and no generated type",
                    type -> !PublicSurface.FOREIGN.test(type)))
            .because("the libraries must be replaceable; only raw() and the customizer of the client expose them");

    @ArchTest
    static final ArchRule public_signatures_expose_no_internal_type = classes()
            .that(are(PublicSurface.PUBLIC_API))
            .should(PublicSurface.exposeOnly("no internal type", type -> !PublicSurface.INTERNAL.test(type)))
            .because("a type in a public signature is part of the public API");
}

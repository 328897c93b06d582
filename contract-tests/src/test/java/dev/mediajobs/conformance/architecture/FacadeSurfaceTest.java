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

/** What users of the facade can see, and so can come to rely on. */
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
            .because("what users extend can never change again");

    @ArchTest
    static final ArchRule public_signatures_show_no_library_and_no_generated_type = classes()
            .that(are(PublicSurface.PUBLIC_API))
            .should(PublicSurface.showOnly(
                    "no type of Retrofit, OkHttp, Okio, Moshi or WireMock and no generated type",
                    type -> !PublicSurface.FOREIGN.test(type)))
            .because("the libraries below must stay replaceable; the one documented door is raw()");

    @ArchTest
    static final ArchRule public_signatures_show_no_internal_type = classes()
            .that(are(PublicSurface.PUBLIC_API))
            .should(PublicSurface.showOnly("no internal type", type -> !PublicSurface.INTERNAL.test(type)))
            .because("what stands in a public signature is public, whatever its package is called");
}

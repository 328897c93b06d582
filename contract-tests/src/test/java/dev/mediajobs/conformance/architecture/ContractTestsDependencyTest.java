package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependency rules for the tests of this module. */
@AnalyzeClasses(packages = "dev.mediajobs.conformance", importOptions = OnlyIncludeTests.class)
class ContractTestsDependencyTest {

    @ArchTest
    static final ArchRule the_simulator_is_accessed_only_through_http = noClasses()
            .that(Modules.KIT)
            .should()
            .dependOnClassesThat(Modules.SIMULATOR)
            .because("users run the packaged jar, so the tests must test it");
}

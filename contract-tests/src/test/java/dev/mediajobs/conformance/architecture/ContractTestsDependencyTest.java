package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The tests of this room, judged like everything else. */
@AnalyzeClasses(packages = "dev.mediajobs.conformance", importOptions = OnlyIncludeTests.class)
class ContractTestsDependencyTest {

    @ArchTest
    static final ArchRule the_simulator_is_reached_by_http_alone = noClasses()
            .that(Modules.KIT)
            .should()
            .dependOnClassesThat(Modules.SIMULATOR)
            .because("the packaged jar is what people run, so it is what must keep to the contracts");
}

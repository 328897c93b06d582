package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.mediajobs.specs.VendorSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules for the independence of the vendors. */
@AnalyzeClasses(locations = Production.class)
class VendorsTest {

    private static final DescribedPredicate<JavaClass> OF_ONE_VENDOR =
            describe("of one vendor", type -> vendorOf(type).isPresent());

    @ArchTest
    static final ArchRule vendors_are_independent = slices().assignedFrom(vendors())
            .should()
            .notDependOnEachOther()
            .because("a vendor can be added, removed or changed independently");

    @ArchTest
    static final ArchRule shared_code_does_not_depend_on_vendors = noClasses()
            .that(Production.inPackage("dev.mediajobs.internal"))
            .and(not(OF_ONE_VENDOR))
            .should()
            .dependOnClassesThat(OF_ONE_VENDOR)
            .because("polling, downloads and calls are the same for all vendors");

    /** Returns the vendor in the package name or at the start of the class name. */
    private static Optional<String> vendorOf(JavaClass type) {
        if (!type.getPackageName().startsWith(Modules.ALL)) {
            return Optional.empty();
        }
        List<String> packages = List.of(type.getPackageName().split("\\."));
        String name =
                type.getName().substring(type.getPackageName().length() + 1).toLowerCase(Locale.ROOT);
        return VendorSpec.NAMES.stream()
                .filter(vendor -> packages.contains(vendor) || name.startsWith(vendor))
                .findFirst();
    }

    private static SliceAssignment vendors() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return vendorOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
            }

            @Override
            public String getDescription() {
                return "vendors";
            }
        };
    }
}

package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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

/** Four vendors side by side, none of which knows another. */
@AnalyzeClasses(locations = Production.class)
class VendorsTest {

    private static final DescribedPredicate<JavaClass> OF_ONE_VENDOR =
            describe("of one vendor", type -> vendorOf(type).isPresent());

    @ArchTest
    static final ArchRule vendors_do_not_know_each_other = slices().assignedFrom(vendors())
            .should()
            .notDependOnEachOther()
            .because("a vendor comes, goes and changes alone");

    @ArchTest
    static final ArchRule what_all_vendors_share_knows_none_of_them = noClasses()
            .that(resideInAPackage("dev.mediajobs.internal.."))
            .and(not(OF_ONE_VENDOR))
            .should()
            .dependOnClassesThat(OF_ONE_VENDOR)
            .because("waiting, downloading and calling are the same story for all of them");

    /** A class belongs to the vendor that its package names, or that its own name begins with. */
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

package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mediajobs.specs.VendorSpec;

/** What never happens to whoever uses the facade, as far as the shape of the code can see to it. */
@AnalyzeClasses(locations = Production.class)
class InvariantsTest {

    private static final String KEYS = "dev.mediajobs.internal.http.Keys";

    private static final DescribedPredicate<JavaClass> OF_HTTP = resideInAPackage("dev.mediajobs.internal.http..");
    private static final DescribedPredicate<JavaClass> OF_OUTSIDE =
            resideInAPackage("dev.mediajobs.internal.outside..");
    private static final DescribedPredicate<JavaClass> OF_DOWNLOADS =
            resideInAPackage("dev.mediajobs.internal.download..");
    private static final DescribedPredicate<JavaClass> OF_WEBHOOKS =
            resideInAPackage("dev.mediajobs.internal.webhook..");

    private static final DescribedPredicate<JavaClass> OF_ONE_VENDOR = resideInAnyPackage(VendorSpec.NAMES.stream()
            .map(vendor -> "dev.mediajobs.internal." + vendor + "..")
            .toArray(String[]::new));

    private static final DescribedPredicate<JavaAccess<?>> THE_MAKING_OF_A_CLIENT = describe(
            "the making of an HTTP client",
            access -> access.getName().equals("<init>")
                    && access.getTargetOwner().getName().matches("okhttp3\\.OkHttpClient(\\$Builder)?"));

    private static final DescribedPredicate<JavaAccess<?>> THE_SENDING_OF_A_CALL = describe(
            "the sending of a call",
            access -> access.getName().matches("execute|enqueue")
                    && access.getTargetOwner().getName().matches("(okhttp3|retrofit2)\\.Call"));

    private static final DescribedPredicate<JavaAccess<?>> THE_WRITING_OF_A_FILE = describe(
            "the writing of a file",
            access -> (access.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                            && access.getName()
                                    .matches("write.*|copy|move|create.*|delete.*|new(Output|Buffered)?W?.*er"))
                    || access.getTargetOwner().getName().matches("java\\.io\\.(FileOutputStream|FileWriter)"));

    private static final DescribedPredicate<JavaAccess<?>> A_CONSTANT_BY_ITS_NAME = describe(
            "the look-up of a constant by its name",
            access -> access.getName().equals("valueOf")
                    && access.getTargetOwner().isAssignableTo(Enum.class)
                    && !access.getOriginOwner().isEnum());

    private static final DescribedPredicate<JavaAccess<?>> A_WAIT_WITHOUT_END = describe(
            "a wait without end",
            access -> (access.getTargetOwner().isAssignableTo(Object.class)
                            && access.getTarget().getFullName().matches("java\\.lang\\.Object\\.wait\\(\\)"))
                    || access.getTarget()
                            .getFullName()
                            .matches("java\\.util\\.concurrent\\.(CountDownLatch\\.await"
                                    + "|\\w*BlockingQueue\\.take|Phaser\\.arriveAndAwaitAdvance"
                                    + "|Semaphore\\.acquire|CyclicBarrier\\.await)\\(\\)"));

    @ArchTest
    static final ArchRule http_clients_are_made_in_one_class = noClasses()
            .that(Modules.FACADE)
            .and(not(named("dev.mediajobs.internal.http.ApiClients")))
            .should()
            .accessTargetWhere(THE_MAKING_OF_A_CLIENT)
            .because("a client follows redirects and repeats what failed unless told not to: a submit could be sent"
                    + " twice, a key to another host");

    @ArchTest
    static final ArchRule calls_are_sent_in_three_packages = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_HTTP.or(OF_OUTSIDE).or(OF_DOWNLOADS)))
            .should()
            .accessTargetWhere(THE_SENDING_OF_A_CALL)
            .because("there it is noted whether the bytes of a submit have left, and it is never repeated then");

    @ArchTest
    static final ArchRule what_is_repeated_is_decided_in_one_place = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_HTTP.or(OF_OUTSIDE)))
            .should()
            .beAssignableTo("okhttp3.Interceptor")
            .orShould()
            .beAssignableTo("okhttp3.Authenticator")
            .because("the rules of repeating are one table, and a second place would repeat what the first has not");

    @ArchTest
    static final ArchRule links_to_other_hosts_are_opened_without_keys = noClasses()
            .that(OF_OUTSIDE.or(OF_WEBHOOKS))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KEYS)
            .because("a signed upload link and a message from outside must never see a key");

    @ArchTest
    static final ArchRule keys_are_kept_by_those_that_sign = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_HTTP.or(resideInAPackage("dev.mediajobs.internal.mirrago.."))))
            .should()
            .implement(KEYS)
            .because("a key is told to nobody but to the request of its own vendor");

    @ArchTest
    static final ArchRule files_are_written_in_one_package = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_DOWNLOADS))
            .should()
            .accessTargetWhere(THE_WRITING_OF_A_FILE)
            .because("there a file gets its name only once it is whole, and a server's name for it is no path");

    @ArchTest
    static final ArchRule an_unknown_word_is_not_looked_up = noClasses()
            .that(Modules.FACADE.or(Modules.CLIENTS))
            .should()
            .accessTargetWhere(A_CONSTANT_BY_ITS_NAME)
            .because("valueOf throws at a word that a vendor adds tomorrow; it is kept and shown instead");

    @ArchTest
    static final ArchRule nothing_waits_without_end = noClasses()
            .that(Modules.FACADE)
            // Reads what a wait tells its listener; the wait's last word is that it has ended.
            .and(not(named("dev.mediajobs.Inbox")))
            .should()
            .accessTargetWhere(A_WAIT_WITHOUT_END)
            .because("a wait has two limits, one for a call and one for the whole");

    @ArchTest
    static final ArchRule a_vendors_adapter_does_not_wait = noClasses()
            .that(OF_ONE_VENDOR)
            .and(not(named("dev.mediajobs.internal.mirrago.TokenKeys")))
            .should()
            .dependOnClassesThat(assignableTo("dev.mediajobs.internal.time.Time")
                    .or(assignableTo("dev.mediajobs.internal.wait.Wait")))
            .because("an adapter turns an answer into a view of the job; when the next look is due is not its affair");

    @ArchTest
    static final ArchRule a_webhook_is_but_a_hint = noClasses()
            .that(OF_WEBHOOKS)
            .should()
            .dependOnClassesThat(OF_DOWNLOADS.or(OF_OUTSIDE).or(OF_HTTP))
            .because("nothing in it is believed and no link of it opened: the job is read back");

    @ArchTest
    static final ArchRule an_interrupt_is_passed_on = classes()
            .should(Interrupts.bePassedOn())
            .because("whoever interrupts wants the thread to stop, not the one call");

    @ArchTest
    static final ArchRule errors_form_one_family = classes()
            .that(PublicSurface.PUBLIC_API)
            .and()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo("dev.mediajobs.MediaException")
            .because("one catch clause must do for who does not care which");

    /** A class, and those inside it. */
    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(
                name, type -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
    }
}

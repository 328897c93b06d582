package dev.mediajobs.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.mediajobs.conformance.architecture.Production.existing;
import static dev.mediajobs.conformance.architecture.Production.inPackage;
import static dev.mediajobs.conformance.architecture.Production.type;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.mediajobs.specs.VendorSpec;

/** Safety rules of the facade that can be checked statically. */
@AnalyzeClasses(locations = Production.class)
class InvariantsTest {

    private static final String AUTHENTICATOR = existing("dev.mediajobs.internal.http.RequestAuthenticator");

    private static final DescribedPredicate<JavaClass> OF_HTTP = inPackage("dev.mediajobs.internal.http");
    private static final DescribedPredicate<JavaClass> OF_NET = inPackage("dev.mediajobs.internal.net");
    private static final DescribedPredicate<JavaClass> OF_DOWNLOADS = inPackage("dev.mediajobs.internal.download");
    private static final DescribedPredicate<JavaClass> OF_WEBHOOKS = inPackage("dev.mediajobs.internal.webhook");

    private static final DescribedPredicate<JavaClass> OF_ONE_VENDOR = resideInAnyPackage(VendorSpec.NAMES.stream()
            .map(vendor -> existing("dev.mediajobs." + vendor) + "..")
            .toArray(String[]::new));

    private static final DescribedPredicate<JavaAccess<?>> CLIENT_CREATION = describe(
            "the creation of an HTTP client",
            access -> access.getName().equals("<init>")
                    && access.getTargetOwner().getName().matches("okhttp3\\.OkHttpClient(\\$Builder)?"));

    private static final DescribedPredicate<JavaAccess<?>> CALL_EXECUTION = describe(
            "the execution of a call",
            access -> access.getName().matches("execute|enqueue")
                    && access.getTargetOwner().getName().matches("(okhttp3|retrofit2)\\.Call"));

    private static final DescribedPredicate<JavaAccess<?>> FILE_WRITE = describe(
            "a write to the file system",
            access -> (access.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                            && access.getName()
                                    .matches("write.*|copy|move|create.*|delete.*|new(Output|Buffered)?W?.*er"))
                    || access.getTargetOwner().getName().matches("java\\.io\\.(FileOutputStream|FileWriter)"));

    private static final DescribedPredicate<JavaAccess<?>> ENUM_VALUE_OF = describe(
            "a lookup of an enum constant by name",
            access -> access.getName().equals("valueOf")
                    && access.getTargetOwner().isAssignableTo(Enum.class)
                    && !access.getOriginOwner().isEnum());

    private static final DescribedPredicate<JavaAccess<?>> UNLIMITED_WAIT = describe(
            "a wait without timeout",
            access -> (access.getTargetOwner().isAssignableTo(Object.class)
                            && access.getTarget().getFullName().matches("java\\.lang\\.Object\\.wait\\(\\)"))
                    || access.getTarget()
                            .getFullName()
                            .matches("java\\.util\\.concurrent\\.(CountDownLatch\\.await"
                                    + "|\\w*BlockingQueue\\.take|Phaser\\.arriveAndAwaitAdvance"
                                    + "|Semaphore\\.acquire|CyclicBarrier\\.await)\\(\\)"));

    @ArchTest
    static final ArchRule http_clients_are_created_in_one_class = noClasses()
            .that(Modules.FACADE)
            .and(not(type("dev.mediajobs.internal.http.Transport")))
            .should()
            .accessTargetWhere(CLIENT_CREATION)
            .because(
                    "by default a client follows redirects and retries: it could send a submit twice, or credentials to"
                            + " another host");

    @ArchTest
    static final ArchRule calls_are_executed_in_three_packages = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_HTTP.or(OF_NET).or(OF_DOWNLOADS)))
            .should()
            .accessTargetWhere(CALL_EXECUTION)
            .because("they record whether a submit was sent, and do not retry it then");

    @ArchTest
    static final ArchRule retries_are_decided_in_two_packages = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_HTTP.or(OF_NET)))
            .should()
            .beAssignableTo("okhttp3.Interceptor")
            .orShould()
            .beAssignableTo("okhttp3.Authenticator")
            .because("an additional interceptor could retry calls that must not be retried");

    @ArchTest
    static final ArchRule no_credentials_for_links_and_webhooks = noClasses()
            .that(OF_NET.or(OF_WEBHOOKS))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(AUTHENTICATOR)
            .because("credentials must not be sent to upload links and webhook senders");

    @ArchTest
    static final ArchRule credentials_are_held_by_authenticators = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_HTTP.or(inPackage("dev.mediajobs.mirrago"))))
            .should()
            .implement(AUTHENTICATOR)
            .because("credentials are added only to requests of their own vendor");

    @ArchTest
    static final ArchRule only_downloads_write_files = noClasses()
            .that(Modules.FACADE)
            .and(not(OF_DOWNLOADS))
            .should()
            .accessTargetWhere(FILE_WRITE)
            .because("they rename a file only when it is complete, and do not use file names of a server as paths");

    @ArchTest
    static final ArchRule enum_constants_are_not_looked_up_by_name = noClasses()
            .that(Modules.FACADE.or(Modules.CLIENTS))
            .should()
            .accessTargetWhere(ENUM_VALUE_OF)
            .because("valueOf throws for values that a vendor adds; they must be preserved instead");

    @ArchTest
    static final ArchRule every_wait_has_a_timeout = noClasses()
            .that(Modules.FACADE)
            // Its queue always receives a final message.
            .and(not(type("dev.mediajobs.internal.vendor.CallerThreadListener")))
            .should()
            .accessTargetWhere(UNLIMITED_WAIT)
            .because("each call and each wait is limited");

    @ArchTest
    static final ArchRule vendor_adapters_do_not_wait = noClasses()
            .that(OF_ONE_VENDOR)
            .and(not(type("dev.mediajobs.mirrago.TokenAuthenticator")))
            .should()
            .dependOnClassesThat(assignableTo(existing("dev.mediajobs.internal.time.Scheduler"))
                    .or(assignableTo(existing("dev.mediajobs.internal.polling.PollingLoop"))))
            .because("an adapter only converts responses to job snapshots; the polling loop schedules polls");

    @ArchTest
    static final ArchRule webhooks_do_not_send_requests = noClasses()
            .that(OF_WEBHOOKS)
            .should()
            .dependOnClassesThat(OF_DOWNLOADS.or(OF_NET).or(OF_HTTP))
            .because("webhook payloads are not trusted: the job is polled instead");

    @ArchTest
    static final ArchRule interrupts_are_preserved = classes()
            .should(Interrupts.preserveInterrupts())
            .because("an interrupt must stop the thread, not only the current call");

    @ArchTest
    static final ArchRule all_exceptions_have_one_superclass = classes()
            .that(PublicSurface.PUBLIC_API)
            .and()
            .areAssignableTo(Throwable.class)
            .should()
            .beAssignableTo(existing("dev.mediajobs.MediaException"))
            .because("callers can handle all of them with one catch clause");
}

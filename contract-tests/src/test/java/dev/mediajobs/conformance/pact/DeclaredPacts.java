package dev.mediajobs.conformance.pact;

import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.ProviderState;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the interactions that the consumer tests declare. */
public final class DeclaredPacts {
    private static final List<Class<?>> TESTS = List.of(
            CreatifyPactTest.class,
            CreatifyEndPactTest.class,
            CreatifyWebhookPactTest.class,
            MiraflowPactTest.class,
            MiraflowListPactTest.class,
            MiraflowStudioPactTest.class,
            MiraflowEndPactTest.class,
            MiragicPactTest.class,
            MiragicEndPactTest.class,
            MirragoPactTest.class,
            MirragoEndPactTest.class,
            MirragoWebhookPactTest.class);

    private DeclaredPacts() {}

    /** Returns the interactions by provider, each identified by its states and description. */
    public static Map<String, Set<String>> byProvider() {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (Class<?> test : TESTS) {
            String provider = test.getAnnotation(PactTestFor.class).providerName();
            Set<String> names = declared.computeIfAbsent(provider, name -> new TreeSet<>());
            for (Method method : test.getSuperclass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(Pact.class)) {
                    build(test, method, provider)
                            .getInteractions()
                            .forEach(interaction -> names.add(nameOf(interaction)));
                }
            }
        }
        return declared;
    }

    private static V4Pact build(Class<?> test, Method method, String provider) {
        try {
            Constructor<?> constructor = test.getDeclaredConstructor();
            return (V4Pact) method.invoke(
                    constructor.newInstance(), new PactBuilder(PactConventions.CONSUMER, provider, PactSpecVersion.V4));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot build the pact of " + method, e);
        }
    }

    private static String nameOf(Interaction interaction) {
        List<String> states = interaction.getProviderStates().stream()
                .map(ProviderState::getName)
                .toList();
        return states + " " + interaction.getDescription();
    }
}

package dev.mediajobs.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What becomes of an interrupt that somebody caught. */
final class Interrupts {

    private Interrupts() {}

    /** Whoever catches one marks the thread again, or lets it go on its way. */
    static ArchCondition<JavaClass> bePassedOn() {
        return new ArchCondition<>("pass interrupts on") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(Interrupts::isCaught)
                        .filter(unit -> !isMarkedAgain(unit))
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(
                                type, unit.getDescription() + " catches an interrupt and keeps it to itself")));
            }
        };
    }

    private static boolean isCaught(JavaCodeUnit unit) {
        return unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(InterruptedException.class));
    }

    private static boolean isMarkedAgain(JavaCodeUnit unit) {
        boolean marked = unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getName().equals("interrupt"));
        boolean thrown = unit.getThrowsClause().getTypes().stream()
                .anyMatch(each -> each.isEquivalentTo(InterruptedException.class));
        return marked || thrown;
    }
}

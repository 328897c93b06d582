package dev.mediajobs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    @Test
    void row47_aHundredRetriesEmptyIt_andASuccessAllowsOneMore() {
        for (int i = 0; i < 100; i++) {
            assertThat(budget.spend()).isTrue();
        }
        assertThat(budget.spend()).isFalse();
        budget.refill();
        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isFalse();
    }

    @Test
    void row47_successesDoNotExceedItsCapacity() {
        for (int i = 0; i < 1000; i++) {
            budget.refill();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(budget.spend()).isTrue();
        }
        assertThat(budget.spend()).isFalse();
    }
}

package dev.hoshu.server.dispatch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What planning is made of. */
@Configuration(proxyBeanMethods = false)
class DispatchBeans {

    @Bean
    DayPlanner dayPlanner() {
        return new DayPlanner(PlanningEffort.AT_THE_DESK);
    }
}

package dev.hoshu.server.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Seals what waits, every second. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditSealing {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealing.class);

    private final AuditChain chain;
    private final boolean keyed;
    private boolean away;

    AuditSealing(AuditChain chain, @Value("${hoshu.key-file:}") String keyFile) {
        this.chain = chain;
        this.keyed = !keyFile.isBlank();
    }

    @Scheduled(initialDelay = 1000, fixedDelay = 1000)
    void seal() {
        if (!keyed) {
            return;
        }
        try {
            while (chain.seal() > 0) {
                // More may wait than one transaction takes.
            }
            away = false;
        } catch (DataAccessException | TransactionException e) {
            // The entries wait in the database; there is nothing to lose while it is away.
            if (!away) {
                LOG.warn("The audit cannot be sealed just now: {}", e.getMessage());
            }
            away = true;
        }
    }
}

/**
 * The running Hoshu: a portal for people and a REST interface for programs, over one PostgreSQL.
 * Each package below is one business word with its own door; {@code web} parses and answers, {@code
 * store} holds the SQL, and the two never meet. Every decision is made by the domain, from facts
 * that are read first.
 */
@NullMarked
package dev.hoshu.server;

import org.jspecify.annotations.NullMarked;

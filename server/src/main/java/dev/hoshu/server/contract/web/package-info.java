/** Individual contracts: the form, the list, one with its decision; and the same for programs. */
@NullMarked
package dev.hoshu.server.contract.web;

import org.jspecify.annotations.NullMarked;

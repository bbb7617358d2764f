/* SPDX-FileCopyrightText: 2026 The Tegotae developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * TegotaeIncrementalListModel:
 *
 * What is between a list and its model, so that the first rows, which are all that
 * fits on a screen, are painted before the others are made: a few more come with
 * each frame after that. A row takes long to lay out, because its texts wrap.
 */
typedef struct _TegotaeIncrementalListModel TegotaeIncrementalListModel;

/* @model (transfer none): of which all is to come in the end. @view: whose frames
 * they come with; borrowed, and has to outlive this. */
TegotaeIncrementalListModel *tegotae_incremental_list_model_new     (GListModel         *model,
                                                                     GtkWidget          *view);
void                tegotae_incremental_list_model_free    (TegotaeIncrementalListModel *self);

/* What the list shows: as much of the model, from its beginning, as has come. Borrowed. */
GListModel         *tegotae_incremental_list_model_get     (TegotaeIncrementalListModel *self);

/* Begins with the first rows again; called before the model is filled anew. */
void                tegotae_incremental_list_model_restart (TegotaeIncrementalListModel *self);

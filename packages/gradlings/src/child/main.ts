/** The program of the child process. */
import './lockdown.ts';
import { Socket } from 'node:net';
import { serve } from './serve.ts';

serve(new Socket({ fd: 3, readable: true, writable: true }));
